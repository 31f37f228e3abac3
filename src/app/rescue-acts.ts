import { openBeside, rescue, rescueArchive, type Rescued } from '../storage/rescue.ts';

/** What the rescue page does, on the browser's own stores. */
export interface RescueActs {
  readonly find: () => Promise<Rescued>;
  readonly archive: (found: Rescued) => Promise<Blob>;
  readonly openBeside: () => Promise<void>;
}

export const RESCUE_ACTS: RescueActs = {
  find: () => rescue({ indexedDB, folder: () => navigator.storage.getDirectory() }),
  archive: rescueArchive,
  openBeside: () => openBeside(() => new Date().toISOString()),
};
