import { isDigest, type Digest } from '../../vocabulary/digest.ts';
import { storageError } from '../storage-error.ts';
import type { BlobInfo, BlobPort } from '../storage-port.ts';
import type { Database } from './database.ts';
import { storeFailure } from './store-failure.ts';

const BAD = 'bad ';

/** Blobs inside the record store, for browsers that give no file store to write. */
export class IndexedBlobs implements BlobPort {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  write(digest: Digest, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    return this.#put(digest, new Blob([bytes]));
  }

  /** The browser keeps the pieces of a large Blob outside the page's memory. */
  async receive(
    digest: Digest,
    sizeBytes: number,
    pieces: AsyncIterable<Uint8Array>,
  ): Promise<void> {
    const parts: BlobPart[] = [];
    for await (const piece of pieces) parts.push(new Uint8Array(piece));
    const bytes = new Blob(parts);
    if (bytes.size !== sizeBytes) {
      throw storageError('STO_WRITE_FAILED', `Received ${bytes.size} of ${sizeBytes} bytes`);
    }
    await this.#put(digest, bytes);
  }

  async read(digest: Digest): Promise<Blob | undefined> {
    try {
      return (await this.#database.blobs.get(digest))?.bytes;
    } catch (error) {
      throw storeFailure(error, 'read');
    }
  }

  async list(): Promise<readonly BlobInfo[]> {
    const found: BlobInfo[] = [];
    try {
      await this.#database.blobs.each(({ digest, sizeBytes, modifiedAt }) => {
        if (isDigest(digest)) found.push({ digest, sizeBytes, modifiedAt });
      });
    } catch (error) {
      throw storeFailure(error, 'read');
    }
    return found;
  }

  async remove(digest: Digest): Promise<void> {
    try {
      await this.#database.blobs.delete(digest);
    } catch (error) {
      throw storeFailure(error, 'write');
    }
  }

  async quarantine(digest: Digest): Promise<void> {
    const { blobs } = this.#database;
    try {
      await this.#database.transaction('rw', blobs, async () => {
        const row = await blobs.get(digest);
        if (row === undefined) return;
        // No digest, so nothing lists or reads it as a blob.
        await blobs.put({ ...row, digest: BAD + digest });
        await blobs.delete(digest);
      });
    } catch (error) {
      throw storeFailure(error, 'write');
    }
  }

  async sweepQuarantine(olderThanMs: number): Promise<number> {
    const before = Date.now() - olderThanMs;
    try {
      return await this.#database.blobs
        .where('digest')
        .startsWith(BAD)
        .filter(({ modifiedAt }) => modifiedAt <= before)
        .delete();
    } catch (error) {
      throw storeFailure(error, 'write');
    }
  }

  /** A transaction leaves nothing unfinished. */
  sweepUnfinished(): Promise<number> {
    return Promise.resolve(0);
  }

  async #put(digest: Digest, bytes: Blob): Promise<void> {
    const row = { digest, bytes, sizeBytes: bytes.size, modifiedAt: Date.now() };
    try {
      await this.#database.transaction('rw', this.#database.blobs, () =>
        this.#database.blobs.put(row),
      );
    } catch (error) {
      throw storeFailure(error, 'write');
    }
  }
}
