const BLOB_BYTES = 4 * 2 ** 20;

/**
 * A file that grows by pieces. Every 4 MB are handed to the browser, which keeps them outside this
 * worker's memory and on disk when they are many.
 */
export class GrowingFile {
  #blobs: Blob[] = [];
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #waiting = 0;

  /** Adds bytes, which must not change afterwards. */
  add(bytes: Uint8Array<ArrayBuffer>): void {
    if (bytes.length === 0) return;
    this.#pieces.push(bytes);
    this.#waiting += bytes.length;
    if (this.#waiting >= BLOB_BYTES) this.#hand();
  }

  finish(name: string): File {
    this.#hand();
    return new File(this.#blobs, name);
  }

  #hand(): void {
    this.#blobs.push(new Blob(this.#pieces));
    this.#pieces = [];
    this.#waiting = 0;
  }
}
