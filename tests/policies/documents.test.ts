import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOMS } from '../../scripts/lint/rooms.js';
import { REPOSITORY, repositoryFiles } from './repository-files.ts';

const read = (path: string) => readFileSync(join(REPOSITORY, path), 'utf8');
const folders = (path: string) =>
  readdirSync(join(REPOSITORY, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** Headings of the third level, which name rooms and folders as `src/ledger`. */
function mappedFolders(): readonly string[] {
  return [...read('ARCHITECTURE.md').matchAll(/^### `([^`]+)`/gm)].map(([, path]) => path ?? '');
}

/** Paths in code marks: something with a slash or an ending, and no blank, star or placeholder. */
function namedPaths(text: string): readonly string[] {
  const marks = [...text.matchAll(/`([^`\n]+)`/g)].map(([, mark]) => mark ?? '');
  const root = /^(src|workers|relay|scripts|tests|docs|public|\.ci)\/|^[A-Z]+\.md$/;
  return marks.filter((mark) => root.test(mark) && !/[\s*<>…{}]/.test(mark));
}

describe('ARCHITECTURE.md', () => {
  test('maps each room, and only rooms that are there', () => {
    const rooms = mappedFolders().filter((path) => path.startsWith('src/'));
    const present = folders('src').map((name) => `src/${name}`);
    expect([...rooms].sort()).toEqual(present.sort());
  });

  test('maps rooms in the order of the import rules', () => {
    const known = [...Object.keys(ROOMS), 'app'].map((room) => `src/${room}`);
    const rooms = mappedFolders().filter((path) => path.startsWith('src/'));
    expect(rooms).toEqual(known.filter((room) => rooms.includes(room)));
  });
});

describe('documents name paths that are there', () => {
  const documents = repositoryFiles('README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs');
  test.each(documents.filter(({ path }) => path.endsWith('.md')))('$path', ({ text }) => {
    const missing = namedPaths(text).filter((path) => !existsSync(join(REPOSITORY, path)));
    expect(missing).toEqual([]);
  });
});

describe('vocabulary', () => {
  const words = readdirSync(join(REPOSITORY, 'src/vocabulary'));

  test('stays small', () => {
    expect(words.length).toBeLessThanOrEqual(25);
  });

  test.each(words)('%s is a word of the glossary', (file) => {
    expect(read('docs/glossary.md')).toContain(`\`${file}\``);
  });
});

describe('tests', () => {
  test('lie in folders that mirror the source', () => {
    const own = ['app', 'architecture', 'bench', 'corpus', 'golden', 'policies'];
    const mirrored = [...folders('src'), 'workers', 'relay', 'scripts'];
    const stray = folders('tests').filter((name) => ![...own, ...mirrored].includes(name));
    expect(stray).toEqual([]);
  });
});
