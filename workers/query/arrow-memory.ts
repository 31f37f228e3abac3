const FIRST = 64;

/**
 * Arrays laid out in one buffer and named by their address, as a library's memory would hold them; 0 is
 * no address. What is kept stays, the rest is overwritten after `clear`.
 */
export class ArrowMemory {
  #buffer = new ArrayBuffer(2 ** 20);
  #kept = FIRST;
  #end = FIRST;

  get buffer(): ArrayBuffer {
    return this.#buffer;
  }

  /** Copies bytes in, at a multiple of 64. */
  place(bytes: Uint8Array): number {
    const address = this.reserve(bytes.length);
    new Uint8Array(this.#buffer).set(bytes, address);
    return address;
  }

  /** Room for `size` bytes with a few to spare; what was there before may still be in it. */
  reserve(size: number): number {
    const address = this.#end;
    const end = address + Math.ceil((size + 8) / 64) * 64;
    if (end > this.#buffer.byteLength) {
      const larger = new ArrayBuffer(Math.max(end, Math.min(2 * end, end + 2 ** 28)));
      new Uint8Array(larger).set(new Uint8Array(this.#buffer, 0, this.#end));
      this.#buffer = larger;
    }
    this.#end = end;
    return address;
  }

  /** Everything placed until now stays. */
  keep(): void {
    this.#kept = this.#end;
  }

  clear(): void {
    this.#end = this.#kept;
  }
}
