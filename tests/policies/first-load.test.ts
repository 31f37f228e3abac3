import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { META_POLICY } from '../../scripts/hosting/content-security-policy.js';
import { REPOSITORY } from './repository-files.ts';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const LIMIT_BYTES = 150_000;
const dist = join(REPOSITORY, 'dist');
const built = existsSync(join(dist, '.vite/manifest.json'));

function manifest(): Readonly<Record<string, Chunk>> {
  if (!built) throw new Error('There is no build to look at: run `npm run build` first');
  return JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
}

/** The page, its entry script with all static imports, and their style sheets. */
function firstLoadFiles(): ReadonlySet<string> {
  const chunks = manifest();
  const files = new Set(['index.html']);
  const visit = (key: string) => {
    const chunk = chunks[key];
    if (chunk === undefined || files.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const [key, { isEntry }] of Object.entries(chunks)) if (isEntry === true) visit(key);
  return files;
}

describe('the built site', () => {
  test('loads at most 150 kB (gzip) before its first screen, fonts apart', () => {
    const files = [...firstLoadFiles()];
    const bytes = files.map((file) => gzipSync(readFileSync(join(dist, file))).length);
    const total = bytes.reduce((sum, size) => sum + size, 0);
    expect(total, `bytes of ${files.join(', ')}`).toBeLessThanOrEqual(LIMIT_BYTES);
  });

  test('carries the policy in its page, and no script or style inline', () => {
    const page = readFileSync(join(dist, 'index.html'), 'utf8').replaceAll('&#39;', "'");
    expect(page).toContain(META_POLICY);
    expect(page).not.toMatch(/<style|<script(?![^>]*\bsrc=)|\sstyle=|\son\w+=/);
  });

  test('makes no request by itself in what it loads first, but for the one port', () => {
    const scripts = [...firstLoadFiles()].filter((file) => file.endsWith('.js'));
    const text = scripts.map((file) => readFileSync(join(dist, file), 'utf8')).join('\n');
    expect((text.match(/(?<![\w.$])fetch\(/g) ?? []).length).toBeLessThanOrEqual(1);
    expect(text).not.toMatch(/XMLHttpRequest|new (WebSocket|EventSource)|sendBeacon/);
  });

  test('knows each file it stores by its digest', () => {
    const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
    for (const file of firstLoadFiles()) expect(worker).toContain(file);
    expect(worker.match(/sha256-/g)?.length).toBeGreaterThanOrEqual(firstLoadFiles().size);
  });
});
