import { fileError } from './file-error.ts';

const CHUNK_BYTES = 4 * 2 ** 20;
const MAX_WINDOW_BYTES = 256 * 2 ** 20;

/** The part of a file being scanned: read in chunks, checked to be UTF-8, dropped when scanned. */
export class JsonWindow {
  bytes = new Uint8Array(0);
  /** Where in the file the window begins. */
  base = 0;
  isLast = false;
  readonly #file: Blob;
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #read = 0;

  constructor(file: Blob) {
    this.#file = file;
  }

  /** Bytes of the file read so far. */
  get readBytes(): number {
    return this.#read;
  }

  /**
   * Drops what lies before `from` and reads on, at least as much as is kept, so that a long record is
   * scanned a few times and not once a chunk. Throws `DS_FILE_UNREADABLE`, `DS_JSON_ENCODING`,
   * `DS_JSON_CELL_TOO_LARGE`.
   */
  async readOn(from: number): Promise<void> {
    const kept = this.bytes.subarray(from);
    if (kept.length > MAX_WINDOW_BYTES) {
      throw fileError('DS_JSON_CELL_TOO_LARGE', 'One record is larger than 256 MB.');
    }
    const until = Math.min(this.#file.size, this.#read + Math.max(CHUNK_BYTES, kept.length));
    const chunk = await this.#chunk(until);
    this.isLast = until >= this.#file.size;
    this.#checkUtf8(chunk);
    const bytes = new Uint8Array(kept.length + chunk.length);
    bytes.set(kept);
    bytes.set(chunk, kept.length);
    this.bytes = bytes;
    this.base += from;
    this.#read = until;
  }

  async #chunk(until: number): Promise<Uint8Array> {
    try {
      return new Uint8Array(await this.#file.slice(this.#read, until).arrayBuffer());
    } catch (cause) {
      throw fileError('DS_FILE_UNREADABLE', 'The file could not be read.', undefined, cause);
    }
  }

  #checkUtf8(chunk: Uint8Array): void {
    try {
      this.#utf8.decode(chunk, { stream: !this.isLast });
    } catch (cause) {
      const where = `between byte ${this.#read} and ${this.#read + chunk.length}`;
      throw fileError('DS_JSON_ENCODING', 'The file is not UTF-8.', where, cause);
    }
  }
}
