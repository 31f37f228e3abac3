import type { StorageUsage } from '../storage/workspace-state.ts';

/** A window of its own that forgets all gets much less room than a profile does. */
const LITTLE_BYTES = 2 * 1024 ** 3;

/**
 * True when the browser neither promises to keep the site nor gives it the room of a profile, as in a
 * private window. A guess: no browser says it.
 */
export function looksPrivate({ usedBytes, roomBytes, persisted }: StorageUsage): boolean {
  if (persisted || !roomBytes.defined) return false;
  const used = usedBytes.defined ? usedBytes.value : 0;
  return used + roomBytes.value < LITTLE_BYTES;
}
