import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLEAN, SKELETON, VIOLATIONS } from './planted-violations.ts';

interface LintedFile {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

const repository = resolve(import.meta.dirname, '../..');
let folder: string;
let reports: ReadonlyMap<string, LintedFile['messages']>;

async function plant(path: string, code: string): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, code);
}

async function lint(): Promise<string> {
  const eslint = join(repository, 'node_modules/eslint/bin/eslint.js');
  const config = join(repository, 'eslint.config.js');
  const args = [eslint, '--config', config, '--format', 'json', 'src', 'workers'];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder });
    return stdout;
  } catch (failure) {
    if (failure instanceof Error && 'stdout' in failure) return String(failure.stdout);
    throw failure;
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paydown-planted-'));
  await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'));
  await plant('tsconfig.json', '{}');
  for (const path of SKELETON) {
    await plant(path, path.endsWith('.svelte') ? '<p>Text</p>\n' : 'export {};\n');
  }
  for (const { path, code } of [...Object.values(VIOLATIONS), ...Object.values(CLEAN)]) {
    await plant(path, code);
  }
  const linted: readonly LintedFile[] = JSON.parse(await lint());
  reports = new Map(linted.map(({ filePath, messages }) => [relative(folder, filePath), messages]));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a planted violation is caught', () => {
  test.each(Object.entries(VIOLATIONS))('%s', (_name, { path, caughtBy }) => {
    const rules = (reports.get(path) ?? []).map(({ ruleId }) => ruleId);
    expect(rules).toContain(caughtBy);
  });
});

describe('what is allowed passes', () => {
  test.each(Object.entries(CLEAN))('%s', (_name, { path }) => {
    expect(reports.get(path)).toEqual([]);
  });

  test.each(SKELETON.filter((path) => /^(src|workers)\//.test(path)))('%s', (path) => {
    expect(reports.get(path)).toEqual([]);
  });
});
