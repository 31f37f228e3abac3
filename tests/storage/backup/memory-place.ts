import type { SlotPlace } from '../../../src/storage/arriving-slot.ts';
import { eraseDatabase } from '../../../src/storage/erase-database.ts';
import { Shelf } from '../../../src/storage/shelf.ts';
import type { MemoryProfile } from '../fixtures.ts';

/** The places for workspaces in a browser profile in memory. */
export async function memoryPlace(profile: MemoryProfile): Promise<SlotPlace> {
  return {
    shelf: await Shelf.open(profile.indexedDb),
    open: (database) => profile.open(database),
    erase: (database) => eraseDatabase(database, profile.indexedDb),
  };
}
