import type { BackupTarget } from './write-backup.ts';
import { storeFailure } from './browser/store-failure.ts';

/**
 * A file in the origin's private folder, for browsers that let no page write where a person chooses: it
 * is handed over as a download once it is whole. Unfinished files there go by themselves after an hour.
 * Without such a folder the browser holds the file itself.
 */
export async function scratchFile(
  folder: () => Promise<FileSystemDirectoryHandle>,
): Promise<BackupTarget> {
  const file = await freshFile(folder);
  if (file === undefined) return heldByBrowser();
  return {
    write: async () => {
      try {
        return await file.createWritable();
      } catch (error) {
        throw storeFailure(error, 'write');
      }
    },
    read: () => file.getFile(),
  };
}

async function freshFile(
  folder: () => Promise<FileSystemDirectoryHandle>,
): Promise<FileSystemFileHandle | undefined> {
  try {
    const tmp = await (await folder()).getDirectoryHandle('tmp', { create: true });
    return await tmp.getFileHandle(crypto.randomUUID(), { create: true });
  } catch {
    return undefined;
  }
}

function heldByBrowser(): BackupTarget {
  let file = new Blob();
  const pieces: BlobPart[] = [];
  const stream = new WritableStream<Uint8Array>({
    write: (piece) => void pieces.push(new Uint8Array(piece)),
    close: () => {
      file = new Blob(pieces);
    },
  });
  return { write: () => Promise.resolve(stream), read: () => Promise.resolve(file) };
}
