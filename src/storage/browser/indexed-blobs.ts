import { isDigest, type Digest } from '../../vocabulary/digest.ts';
import type { BlobInfo, BlobPort } from '../storage-port.ts';
import type { Database } from './database.ts';
import { storeFailure } from './store-failure.ts';

/** Blobs inside the record store, for browsers that give no file store to write. */
export class IndexedBlobs implements BlobPort {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async write(digest: Digest, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const row = {
      digest,
      bytes: new Blob([bytes]),
      sizeBytes: bytes.byteLength,
      modifiedAt: Date.now(),
    };
    try {
      await this.#database.transaction('rw', this.#database.blobs, () =>
        this.#database.blobs.put(row),
      );
    } catch (error) {
      throw storeFailure(error, 'write');
    }
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

  /** A transaction leaves nothing unfinished. */
  sweepUnfinished(): Promise<number> {
    return Promise.resolve(0);
  }
}
