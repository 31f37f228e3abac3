import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { thirdPartyNotices } from '../../scripts/build/third-party-notices.ts';
import { REPOSITORY } from './repository-files.ts';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (path: string) => readFileSync(join(REPOSITORY, path), 'utf8');
const asked: Readonly<Record<'dependencies' | 'devDependencies', Record<string, string>>> =
  JSON.parse(read('package.json'));
const lock: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
  read('package-lock.json'),
);
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

/** Licences that may be combined with Apache-2.0 and shipped. */
const SHIPPED_LICENCES = new Set([
  ...['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'],
  ...['BlueOak-1.0.0', 'Unlicense', 'CC0-1.0', 'MIT OR Apache-2.0', 'MIT or MPL-2.0'],
  ...['(MIT AND Zlib)', '(MPL-2.0 OR Apache-2.0)', 'MIT OR SEE LICENSE IN FEEL-FREE.md'],
]);
/** Licences of tools that run here and are not shipped. */
const TOOL_LICENCES = new Set([...SHIPPED_LICENCES, 'MPL-2.0', 'CC-BY-4.0', 'Python-2.0']);

interface Manifest {
  readonly license?: string;
  /** The older form, a list of choices. */
  readonly licenses?: readonly { readonly type: string }[];
}

function licenceOf(path: string, { license }: LockedPackage): string {
  const file = join(REPOSITORY, path, 'package.json');
  if (!existsSync(file)) return license ?? 'none';
  const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
  return manifest.license ?? manifest.licenses?.[0]?.type ?? 'none';
}

describe('packages', () => {
  test('are pinned to exact versions', () => {
    const loose = Object.entries({ ...asked.dependencies, ...asked.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test('are locked without the address of a registry', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });

  test('are locked in the version that package.json asks for', () => {
    const wanted = Object.entries({ ...asked.dependencies, ...asked.devDependencies });
    for (const [name, version] of wanted) {
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  test('need no install script', () => {
    const scripts = locked.filter(([, { hasInstallScript, optional }]) => {
      return hasInstallScript === true && optional !== true;
    });
    expect(scripts.map(([path]) => path)).toEqual([]);
  });

  test('have licences that allow our use', () => {
    const refused = locked
      .map(([path, entry]) => ({ path, licence: licenceOf(path, entry), dev: entry.dev === true }))
      .filter(({ licence, dev }) => !(dev ? TOOL_LICENCES : SHIPPED_LICENCES).has(licence));
    expect(refused).toEqual([]);
  });

  test('that are shipped are named in the notices, with their licence text', () => {
    const notices = thirdPartyNotices(REPOSITORY);
    for (const name of Object.keys(asked.dependencies)) {
      expect(notices).toContain(`\n${name} ${asked.dependencies[name]}\n`);
    }
    expect(notices).not.toContain('see below');
    expect(notices).toContain('SIL OPEN FONT LICENSE');
  });
});
