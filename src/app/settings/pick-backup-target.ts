import { scratchFile } from '../../storage/scratch-file.ts';
import type { BackupTarget } from '../../storage/write-backup.ts';
import { saveFile } from '../save-file.ts';

/** Where a backup goes, and what is left to do when it is whole. */
export interface PickedTarget extends BackupTarget {
  /** Hands the file over when the person has not chosen its place before. */
  readonly handOver: () => Promise<void>;
}

/** Not in the DOM's types: only some browsers have it. */
interface FilePicker {
  showSaveFilePicker(options: {
    readonly suggestedName: string;
    readonly types: readonly { description: string; accept: Readonly<Record<string, string[]>> }[];
  }): Promise<FileSystemFileHandle>;
}

/**
 * Asks where to put a backup, where the browser lets a page write there; elsewhere the file is made
 * first and downloaded then. Undefined when the person thought better of it. Call it from a click.
 */
export async function pickBackupTarget(name: string): Promise<PickedTarget | undefined> {
  if (!canPick(window)) {
    const target = await scratchFile(() => navigator.storage.getDirectory());
    return { ...target, handOver: async () => saveFile(name, await target.read()) };
  }
  try {
    const handle = await window.showSaveFilePicker({
      suggestedName: name,
      types: [{ description: 'Paydown workspace', accept: { 'application/zip': ['.debtws'] } }],
    });
    return {
      write: () => handle.createWritable(),
      read: () => handle.getFile(),
      handOver: () => Promise.resolve(),
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

function canPick(page: object): page is FilePicker {
  return 'showSaveFilePicker' in page;
}
