import { describe, expect, test } from 'vitest';
import { filesOfDrop, type DropItem } from '../../src/sources/files-of-drop.ts';
import { filesOfFolder } from '../../src/sources/files-of-folder.ts';

type Tree = { readonly [name: string]: Tree | string | null };

/** An entry as a browser gives it: a hundred children at a time, in no order, null for what cannot be read. */
function entryOf(name: string, content: Tree | string | null, above: string): FileSystemEntry {
  const fullPath = `${above}/${name}`;
  const base = { name, fullPath, filesystem: {}, getParent: () => undefined };
  if (typeof content === 'string' || content === null) {
    const file = (done: (file: File) => void, failed: (error: DOMException) => void) =>
      content === null ? failed(new DOMException('gone')) : done(new File([content], name));
    return Object.assign(base, { isFile: true, isDirectory: false, file }) as never;
  }
  const children = Object.entries(content)
    .map(([child, inner]) => entryOf(child, inner, fullPath))
    .reverse();
  const createReader = () => {
    let at = 0;
    const readEntries = (done: (entries: FileSystemEntry[]) => void) =>
      done(children.slice(at, (at += 100)));
    return { readEntries };
  };
  return Object.assign(base, { isFile: false, isDirectory: true, createReader }) as never;
}

function itemsOf(tree: Tree): DropItem[] {
  return Object.entries(tree).map(([name, content]) => ({
    kind: 'file',
    getAsFile: () => (typeof content === 'string' ? new File([content], name) : null),
    webkitGetAsEntry: () => entryOf(name, content, ''),
  }));
}

const paths = async (tree: Tree) => (await filesOfDrop(itemsOf(tree))).map(({ path }) => path);

describe('a drop', () => {
  test('gives files and what folders hold, by name, without the files of systems', async () => {
    const tree = {
      'z.csv': 'a',
      all: {
        '.DS_Store': 'x',
        '10.csv': 'a',
        '9.csv': 'a',
        old: { 'b.csv': 'b' },
        '.git': { c: 'c' },
      },
    };
    expect(await paths(tree)).toEqual(['z.csv', 'all/9.csv', 'all/10.csv', 'all/old/b.csv']);
  });

  test('keeps a hidden file that was dropped by itself', async () => {
    expect(await paths({ '.env.csv': 'a' })).toEqual(['.env.csv']);
  });

  test('reads folders of more than a hundred files to their end', async () => {
    const all = Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`${at}.csv`, 'a']));
    expect(await paths({ all })).toHaveLength(250);
  });

  test('of too many files, or of one that is gone, fails with a code', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}.csv`, 'a']));
    await expect(paths({ many })).rejects.toMatchObject({ code: 'SRC_FOLDER_TOO_BIG' });
    await expect(paths({ all: { 'a.csv': null } })).rejects.toMatchObject({
      code: 'SRC_FOLDER_UNREADABLE',
      where: 'all/a.csv',
    });
  });

  test('leaves out dragged text', async () => {
    const text: DropItem = { kind: 'string', getAsFile: () => null, webkitGetAsEntry: () => null };
    expect(await filesOfDrop([text])).toEqual([]);
  });
});

describe('a chosen folder', () => {
  test('gives its files by path, without the files of systems', () => {
    const inFolder = (path: string) =>
      Object.defineProperty(new File(['a'], path.split('/').at(-1) ?? ''), 'webkitRelativePath', {
        value: path,
      });
    const files = ['all/b/2.csv', 'all/.DS_Store', 'all/a.csv'].map(inFolder);
    expect(filesOfFolder(files).map(({ path }) => path)).toEqual(['all/a.csv', 'all/b/2.csv']);
  });
});
