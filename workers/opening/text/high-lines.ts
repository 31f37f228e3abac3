const MOST_BYTES = 65_536;
const LINE_FEED = 0x0a;

/** The lines of a text that hold bytes above ASCII, up to 64 kB of them, to guess its encoding by. */
export class HighLines {
  readonly #bytes = new Uint8Array(MOST_BYTES);
  #size = 0;

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#size);
  }

  add(piece: Uint8Array): void {
    let at = 0;
    while (at < piece.length && this.#size < MOST_BYTES) {
      let high = at;
      while (high < piece.length && (piece[high] ?? 0) < 0x80) high += 1;
      if (high === piece.length) return;
      const start = Math.max(at, piece.lastIndexOf(LINE_FEED, high) + 1);
      const end = piece.indexOf(LINE_FEED, high);
      const line = piece.subarray(start, end === -1 ? piece.length : end + 1);
      const kept = line.subarray(0, MOST_BYTES - this.#size);
      this.#bytes.set(kept, this.#size);
      this.#size += kept.length;
      at = start + line.length;
    }
  }
}
