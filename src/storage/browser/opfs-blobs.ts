import { digestOfHex, type Digest } from '../../vocabulary/digest.ts';
import { storageError } from '../storage-error.ts';
import type { BlobInfo, BlobPort } from '../storage-port.ts';
import { digestOfBytes } from '../digest-of-bytes.ts';
import { storeFailure } from './store-failure.ts';

/** A file handle that can be renamed; not in the DOM's types yet. */
export interface MovableFile extends FileSystemFileHandle {
  move(folder: FileSystemDirectoryHandle, name: string): Promise<void>;
}

const HEX_NAME = /^[0-9a-f]{64}$/;
const SWAP = '.crswap';

export function isMovable(handle: FileSystemFileHandle): handle is MovableFile {
  return 'move' in handle;
}

/** Blobs as files: `tmp/<uuid>` while written, `blobs/<hex>` when whole, `bad/<hex>` when damaged. */
export class OpfsBlobs implements BlobPort {
  readonly #tmp: FileSystemDirectoryHandle;
  readonly #blobs: FileSystemDirectoryHandle;
  readonly #bad: FileSystemDirectoryHandle;

  private constructor(
    tmp: FileSystemDirectoryHandle,
    blobs: FileSystemDirectoryHandle,
    bad: FileSystemDirectoryHandle,
  ) {
    this.#tmp = tmp;
    this.#blobs = blobs;
    this.#bad = bad;
  }

  static async open(root: FileSystemDirectoryHandle): Promise<OpfsBlobs> {
    const [tmp, blobs, bad] = await Promise.all([
      root.getDirectoryHandle('tmp', { create: true }),
      root.getDirectoryHandle('blobs', { create: true }),
      root.getDirectoryHandle('bad', { create: true }),
    ]);
    return new OpfsBlobs(tmp, blobs, bad);
  }

  async write(digest: Digest, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    if (await this.#holds(digest, bytes.byteLength)) return;
    await this.#keep(digest, bytes.byteLength, (out) => out.write(bytes));
  }

  async receive(
    digest: Digest,
    sizeBytes: number,
    pieces: AsyncIterable<Uint8Array>,
  ): Promise<void> {
    if (await this.#holds(digest, sizeBytes)) return drain(pieces);
    await this.#keep(digest, sizeBytes, async (out) => {
      for await (const piece of pieces) await out.write(new Uint8Array(piece));
    });
  }

  async read(digest: Digest): Promise<Blob | undefined> {
    const file = await this.#fileOf(digest);
    return file === undefined || file.size === 0 ? undefined : file;
  }

  async list(): Promise<readonly BlobInfo[]> {
    const files = await filesIn(this.#blobs);
    return files
      .filter(({ name, size }) => HEX_NAME.test(name) && size > 0)
      .map(({ name, size, lastModified }) => ({
        digest: digestOfHex(name),
        sizeBytes: size,
        modifiedAt: lastModified,
      }));
  }

  async remove(digest: Digest): Promise<void> {
    try {
      await this.#blobs.removeEntry(hexOf(digest));
    } catch (error) {
      if (!isAbsent(error)) throw storeFailure(error, 'write');
    }
  }

  async quarantine(digest: Digest): Promise<void> {
    try {
      const file = await this.#blobs.getFileHandle(hexOf(digest));
      if (isMovable(file)) await file.move(this.#bad, hexOf(digest));
    } catch (error) {
      if (!isAbsent(error)) throw storeFailure(error, 'write');
    }
  }

  async sweepQuarantine(olderThanMs: number): Promise<number> {
    const before = Date.now() - olderThanMs;
    const old = (await filesIn(this.#bad)).filter(({ lastModified }) => lastModified <= before);
    const removed = await Promise.allSettled(old.map(({ name }) => this.#bad.removeEntry(name)));
    return removed.filter(({ status }) => status === 'fulfilled').length;
  }

  async sweepUnfinished(olderThanMs: number): Promise<number> {
    const before = Date.now() - olderThanMs;
    const [tmp, blobs] = await Promise.all([filesIn(this.#tmp), filesIn(this.#blobs)]);
    const unfinished = [
      ...tmp.map((file) => ({ folder: this.#tmp, file })),
      ...blobs
        .filter(({ name, size }) => size === 0 || name.endsWith(SWAP))
        .map((file) => ({ folder: this.#blobs, file })),
    ].filter(({ file }) => file.lastModified <= before);
    // A swap file can go together with the file it belongs to.
    const removed = await Promise.allSettled(
      unfinished.map(({ folder, file }) => folder.removeEntry(file.name)),
    );
    return removed.filter(({ status }) => status === 'fulfilled').length;
  }

  /** Writes to a temporary name, checks the size, then gives the final name. */
  async #keep(
    digest: Digest,
    sizeBytes: number,
    fill: (out: FileSystemWritableFileStream) => Promise<void>,
  ): Promise<void> {
    try {
      const file = await this.#tmp.getFileHandle(crypto.randomUUID(), { create: true });
      const out = await file.createWritable();
      try {
        await fill(out);
      } catch (error) {
        await out.abort().catch(() => undefined);
        throw error;
      }
      await out.close();
      const { size } = await file.getFile();
      if (size !== sizeBytes || !isMovable(file)) {
        throw storageError('STO_WRITE_FAILED', `Wrote ${size} of ${sizeBytes} bytes`);
      }
      await file.move(this.#blobs, hexOf(digest));
    } catch (error) {
      throw storeFailure(error, 'write');
    }
  }

  /** True when the same bytes are there; damaged ones are written again. */
  async #holds(digest: Digest, sizeBytes: number): Promise<boolean> {
    const file = await this.#fileOf(digest);
    if (file?.size !== sizeBytes) return false;
    return (await digestOfBytes(new Uint8Array(await file.arrayBuffer()))) === digest;
  }

  async #fileOf(digest: Digest): Promise<File | undefined> {
    try {
      const handle = await this.#blobs.getFileHandle(hexOf(digest));
      return await handle.getFile();
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw storeFailure(error, 'read');
    }
  }
}

/** Files of a folder; one that went away meanwhile is not there. */
async function filesIn(folder: FileSystemDirectoryHandle): Promise<readonly File[]> {
  const pending: Promise<File | undefined>[] = [];
  try {
    for await (const handle of folder.values()) {
      if (handle.kind === 'file') pending.push(handle.getFile().catch(() => undefined));
    }
  } catch (error) {
    throw storeFailure(error, 'read');
  }
  return (await Promise.all(pending)).filter((file) => file !== undefined);
}

async function drain(pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const iterator = pieces[Symbol.asyncIterator]();
  while ((await iterator.next()).done !== true);
}

function hexOf(digest: Digest): string {
  return digest.slice('sha256:'.length);
}

function isAbsent(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}
