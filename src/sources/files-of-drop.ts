import { isHiddenName } from '../vocabulary/is-hidden-name.ts';
import type { FoundFile } from './found-file.ts';
import { sourceError } from './source-error.ts';

const MAX_FILES = 10_000;

/** What is needed of a DataTransferItem. */
export type DropItem = Pick<DataTransferItem, 'kind' | 'getAsFile' | 'webkitGetAsEntry'>;

/**
 * The files of a drop, also those in dropped folders at any depth, each folder in the order of its
 * names. Files that a system puts into folders are left out; what was dropped by itself never is.
 * Call it during the drop event: the items are gone after it.
 * Fails with `SRC_FOLDER_TOO_BIG` and `SRC_FOLDER_UNREADABLE`.
 */
export async function filesOfDrop(items: Iterable<DropItem>): Promise<readonly FoundFile[]> {
  const dropped = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found: FoundFile[] = [];
  for (const { entry, file } of dropped) {
    if (entry !== null && isFolder(entry)) await walk(entry, found);
    else if (file !== null) found.push({ file, path: file.name });
  }
  return found;
}

async function walk(folder: FileSystemDirectoryEntry, found: FoundFile[]): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    const path = entry.fullPath.replace(/^\//, '');
    if (isHiddenName(entry.name)) continue;
    if (isFolder(entry)) await walk(entry, found);
    else if (isFile(entry)) found.push({ file: await fileOf(entry), path });
    if (found.length > MAX_FILES) {
      throw sourceError('SRC_FOLDER_TOO_BIG', 'It holds more than 10,000 files', folder.name);
    }
  }
}

/** A reader gives at most a hundred entries at a time, and none at its end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await asked<FileSystemEntry[]>(folder, (done, failed) =>
      reader.readEntries(done, failed),
    );
    if (some.length === 0) break;
    entries.push(...some);
    if (entries.length > MAX_FILES) {
      throw sourceError('SRC_FOLDER_TOO_BIG', 'It holds more than 10,000 files', folder.name);
    }
  }
  return entries.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return asked(entry, (done, failed) => entry.file(done, failed));
}

async function asked<T>(
  entry: FileSystemEntry,
  ask: (done: (value: T) => void, failed: (error: DOMException) => void) => void,
): Promise<T> {
  try {
    return await new Promise<T>(ask);
  } catch (cause) {
    throw sourceError(
      'SRC_FOLDER_UNREADABLE',
      'The browser could not read it',
      entry.fullPath.replace(/^\//, ''),
      cause,
    );
  }
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
