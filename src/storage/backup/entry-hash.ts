import { createSHA256, type IHasher } from 'hash-wasm';

/** SHA-256 of one piece after the other; started anew for each file. */
export class EntryHash {
  readonly #hasher: IHasher;

  private constructor(hasher: IHasher) {
    this.#hasher = hasher;
  }

  static async create(): Promise<EntryHash> {
    return new EntryHash(await createSHA256());
  }

  /** Passes the pieces on; `done` is given the hash in hex after the last of them. */
  async *through(
    pieces: AsyncIterable<Uint8Array>,
    done: (hex: string) => void,
  ): AsyncGenerator<Uint8Array, void> {
    this.#hasher.init();
    for await (const piece of pieces) {
      this.#hasher.update(piece);
      yield piece;
    }
    done(this.#hasher.digest('hex'));
  }

  /** The hash in hex of bytes that are all there. */
  of(bytes: Uint8Array): string {
    return this.#hasher.init().update(bytes).digest('hex');
  }
}
