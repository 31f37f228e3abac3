import type { Digest } from '../vocabulary/digest.ts';
import { Database } from './browser/database.ts';
import { readRecords } from './browser/read-records.ts';
import { storeFailure } from './browser/store-failure.ts';
import { liveDigests } from './garbage.ts';
import type { Slot } from './shelf.ts';

/**
 * Blobs that the workspaces of these slots refer to, those set aside or arriving included. Throws
 * `STO_UNREADABLE` when one cannot be read: then no sweep may go on.
 */
export async function heldElsewhere(
  slots: readonly Slot[],
  indexedDb?: ConstructorParameters<typeof Database>[2],
): Promise<ReadonlySet<Digest>> {
  const held = new Set<Digest>();
  for (const { database: name } of slots) {
    const database = new Database(name, 'relaxed', indexedDb);
    try {
      await database.open();
      const snapshot = await database.transaction('r', database.tables, () =>
        readRecords(database),
      );
      for (const digest of liveDigests(snapshot)) held.add(digest);
    } catch (error) {
      throw storeFailure(error, 'read');
    } finally {
      database.close();
    }
  }
  return held;
}
