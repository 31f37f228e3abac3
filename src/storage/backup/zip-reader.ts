import { storageError } from '../storage-error.ts';
import type { ByteReader } from './byte-reader.ts';
import { crc32 } from './crc32.ts';
import { centralDirectory, dataDescriptor, localHeader, type ZipEntry } from './zip-layout.ts';

/**
 * Reads an archive made by `zipStream` from front to end, and nothing else: each byte around the
 * contents must be the one that the names, sizes and checksums ask for. Throws `STO_BACKUP_DAMAGED`.
 */
export class ZipReader {
  readonly #reader: ByteReader;
  readonly #entries: ZipEntry[] = [];

  constructor(reader: ByteReader) {
    this.#reader = reader;
  }

  /** The content of the next entry, which must have this name and size. Take all of it. */
  async *entry(path: string, bytes: number): AsyncGenerator<Uint8Array, void> {
    const offset = this.#reader.position;
    await this.#expect(localHeader(path), path);
    let crc = 0;
    for await (const piece of this.#reader.pieces(bytes)) {
      crc = crc32(piece, crc);
      yield piece;
    }
    await this.#close({ name: path, bytes, crc, offset });
  }

  /** The next entry, which must have this name and be one line of at most `most` bytes. */
  async lineEntry(path: string, most: number): Promise<Uint8Array<ArrayBuffer>> {
    const offset = this.#reader.position;
    await this.#expect(localHeader(path), path);
    const line = await this.#reader.line(most);
    await this.#close({ name: path, bytes: line.byteLength, crc: crc32(line), offset });
    return line;
  }

  /** What follows the last entry, up to the end of the file. */
  async end(): Promise<void> {
    const directory = centralDirectory(this.#entries, this.#reader.position);
    await this.#expect(directory, 'the directory of the archive');
    if (!(await this.#reader.isAtEnd())) throw damaged('the end of the archive');
  }

  async #close(entry: ZipEntry): Promise<void> {
    await this.#expect(dataDescriptor(entry), entry.name);
    this.#entries.push(entry);
  }

  async #expect(bytes: Uint8Array, where: string): Promise<void> {
    const found = await this.#reader.exactly(bytes.byteLength);
    if (!bytes.every((byte, at) => byte === found[at])) throw damaged(where);
  }
}

function damaged(where: string) {
  return storageError('STO_BACKUP_DAMAGED', 'The archive is not as it was written', { where });
}
