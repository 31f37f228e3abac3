import type { WorkspaceId } from '../vocabulary/ids.ts';
import type { Clock } from '../vocabulary/instant.ts';
import { randomHex } from './random-hex.ts';
import { FIRST_DATABASE } from './first-database.ts';
import type { Shelf, Slot } from './shelf.ts';
import type { StoragePort } from './storage-port.ts';

/** Where workspaces are put: the shelf, and the databases its slots name. */
export interface SlotPlace {
  readonly shelf: Shelf;
  readonly open: (database: string) => Promise<StoragePort>;
  /** Removes a database with all its records. */
  readonly erase: (database: string) => Promise<void>;
}

/**
 * Makes a new slot and lets `fill` write into it. The slot is on the shelf before anything is in it, so
 * that no sweep takes its blobs, and it is gone again when `fill` fails.
 */
export async function arrive(
  { shelf, open, erase }: SlotPlace,
  { id, name }: { readonly id: WorkspaceId; readonly name: string },
  clock: Clock,
  fill: (port: StoragePort) => Promise<void>,
): Promise<Slot> {
  const at = clock();
  const database = `${FIRST_DATABASE}-${randomHex(8)}`;
  const slot: Slot = { database, workspaceId: id, name, madeAt: at };
  await shelf.update(() => ({ put: [{ ...slot, arrivingSince: at }] }));
  let port: StoragePort | undefined;
  try {
    port = await open(database);
    await fill(port);
    port.close();
    await shelf.update(() => ({ put: [slot] }));
    return slot;
  } catch (error) {
    port?.close();
    await erase(database);
    await shelf.update(() => ({ remove: [database] }));
    throw error;
  }
}
