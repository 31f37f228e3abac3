import { isMovable } from './opfs-blobs.ts';

/** The private folder if a file can be written, renamed and removed in it. */
export async function writableFolder(
  folder: (() => Promise<FileSystemDirectoryHandle>) | undefined,
): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const root = await folder?.();
    if (root === undefined) return undefined;
    const probe = `probe-${crypto.randomUUID()}`;
    const file = await root.getFileHandle(probe, { create: true });
    const out = await file.createWritable();
    await out.write('1');
    await out.close();
    const usable = isMovable(file);
    if (usable) await file.move(root, `${probe}-moved`);
    await root.removeEntry(usable ? `${probe}-moved` : probe);
    return usable ? root : undefined;
  } catch {
    return undefined;
  }
}
