import type { SlotPlace } from '../storage/arriving-slot.ts';
import { openBrowserStorage } from '../storage/browser-storage-port.ts';
import { Shelf } from '../storage/shelf.ts';
import type { StoragePort } from '../storage/storage-port.ts';
import type { Digest } from '../vocabulary/digest.ts';

/** The stores of this browser, with the current workspace opened. */
export interface Stores {
  readonly place: SlotPlace;
  /** Database of the workspace that is open. */
  readonly database: string;
  readonly port: StoragePort;
  /** Blobs that the other workspaces refer to. */
  readonly heldElsewhere: () => Promise<ReadonlySet<Digest>>;
}

/** Opens the shelf and the workspace it names. Throws `STO_` errors. */
export async function openStores(): Promise<Stores> {
  const shelf = await Shelf.open();
  const { current: database } = await shelf.read();
  const open = (name: string): Promise<StoragePort> =>
    openBrowserStorage(
      { folder: () => navigator.storage.getDirectory(), small: localStorage },
      name,
    );
  return {
    database,
    port: await open(database),
    place: {
      shelf,
      open,
      erase: async (name) => (await import('../storage/erase-database.ts')).eraseDatabase(name),
    },
    heldElsewhere: async () => {
      const others = (await shelf.read()).slots.filter((slot) => slot.database !== database);
      if (others.length === 0) return new Set();
      return (await import('../storage/held-elsewhere.ts')).heldElsewhere(others);
    },
  };
}
