import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileError } from '../../workers/query/file-error.ts';

/** The one folder native DuckDB may touch: files go in to be read and come out written. */
export class NativeFiles {
  /** Absolute, with a slash at its end. */
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<NativeFiles> {
    return new NativeFiles(`${await realpath(await mkdtemp(join(tmpdir(), 'paydown-')))}/`);
  }

  /** A path nothing stands at yet. */
  path(): string {
    return `${this.folder}${randomUUID()}`;
  }

  /** Writes the bytes where DuckDB can read them, for as long as `read` takes. */
  async with<T>(bytes: Blob, read: (path: string) => Promise<T>): Promise<T> {
    const path = this.path();
    try {
      await this.#copy(bytes, path);
      return await read(path);
    } finally {
      await this.remove(path);
    }
  }

  async take(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(await readFile(path));
    await this.remove(path);
    return bytes;
  }

  async remove(path: string): Promise<void> {
    await rm(path, { force: true, recursive: true });
  }

  async #copy(bytes: Blob, path: string): Promise<void> {
    try {
      await pipeline(chunksOf(bytes), createWriteStream(path));
    } catch (cause) {
      throw fileError('DS_FILE_UNREADABLE', 'The file could not be read.', undefined, cause);
    }
  }
}

const CHUNK_BYTES = 4 * 2 ** 20;

function chunksOf(bytes: Blob): Readable {
  return Readable.from(
    (async function* () {
      for (let at = 0; at < bytes.size; at += CHUNK_BYTES) {
        yield new Uint8Array(await bytes.slice(at, at + CHUNK_BYTES).arrayBuffer());
      }
    })(),
  );
}
