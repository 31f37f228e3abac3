import { BlobReader, ZipReader, type FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';
import { openingError } from '../opening-error.ts';

const MAX_ENTRIES = 10_000;

/** A file in an archive, under a name that no other has. */
export interface ZipEntry {
  readonly name: string;
  readonly entry: FileEntry;
}

export interface ZipEntries {
  /** Files with safe names, in the archive's order. */
  readonly entries: readonly ZipEntry[];
  /** Sentences on names that were changed or left out. */
  readonly notes: readonly string[];
}

/**
 * The files an archive names. Names that lead out of it are left out; a name that stands twice gets a number.
 * Throws `SRC_ARCHIVE_DAMAGED` and `SRC_ARCHIVE_TOO_BIG`.
 */
export async function zipEntries(file: File): Promise<ZipEntries> {
  const entries = new Map<string, ZipEntry>();
  const notes: string[] = [];
  for (const entry of await fileEntries(file)) {
    const { filename } = entry;
    if (leadsOut(filename)) {
      notes.push(`${filename} is left out: its name leads out of the archive.`);
      continue;
    }
    const name = freeName(filename, entries);
    if (name !== filename) notes.push(`${filename} stands more than once; a later one is ${name}.`);
    entries.set(name, { name, entry });
  }
  return { entries: [...entries.values()], notes };
}

async function fileEntries(file: File): Promise<readonly FileEntry[]> {
  const reader = new ZipReader(new BlobReader(file), {
    ...{ useWebWorkers: false, filenameValidation: 'tolerant' },
  });
  const entries: FileEntry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory) continue;
      entries.push(entry);
      if (entries.length > MAX_ENTRIES) break;
    }
  } catch (cause) {
    throw openingError('SRC_ARCHIVE_DAMAGED', 'Its list of files cannot be read', file.name, cause);
  }
  if (entries.length > MAX_ENTRIES) {
    throw openingError('SRC_ARCHIVE_TOO_BIG', 'It holds more than 10,000 files', file.name);
  }
  return entries;
}

function leadsOut(name: string): boolean {
  return /^([/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..');
}

function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${String(number)})`;
  return free;
}
