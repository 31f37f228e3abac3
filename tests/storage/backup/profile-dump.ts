import Dexie from 'dexie';
import type { MemoryFolder } from '../memory-folder.ts';
import type { MemoryProfile } from '../fixtures.ts';

/** Everything a browser profile holds: each row of each database, each file, the small store. */
export async function profileDump(profile: MemoryProfile): Promise<object> {
  const databases = await profile.indexedDB.databases();
  const rows: Record<string, unknown> = {};
  for (const { name = '' } of databases.toSorted((a, b) =>
    (a.name ?? '' < (b.name ?? '')) ? -1 : 1,
  )) {
    const database = await new Dexie(name, profile.indexedDb).open();
    for (const table of database.tables) {
      // An opened shelf is there, empty; a slot on it would be a difference.
      const all = await table.toArray();
      if (all.length > 0) rows[`${name}/${table.name}`] = all;
    }
    database.close();
  }
  return { rows, files: filesOf(profile.folder), small: Object.fromEntries(profile.small) };
}

function filesOf(folder: MemoryFolder): object {
  const files = [...folder.files].map(([name, { bytes }]) => [name, bytes]);
  const folders = [...folder.folders].map(([name, inner]) => [name, filesOf(inner)]);
  return Object.fromEntries([...files, ...folders]);
}
