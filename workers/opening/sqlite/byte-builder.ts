/** Bytes put one after the other. */
export class ByteBuilder {
  #bytes = new Uint8Array(2 ** 16);
  length = 0;

  add(more: Uint8Array): void {
    const end = this.length + more.length;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(end, 2 * this.#bytes.length));
      larger.set(this.#bytes.subarray(0, this.length));
      this.#bytes = larger;
    }
    this.#bytes.set(more, this.length);
    this.length = end;
  }

  /** What was put, and it is empty again. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}
