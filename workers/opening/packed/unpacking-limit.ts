import { openingError } from '../opening-error.ts';

const MAX_BYTES = 4 * 2 ** 30;
const FREE_BYTES = 10_000_000;
const MAX_RATIO = 200;

/**
 * Counts what comes out of a packed file, as its own statement of size is not to be trusted.
 * `taken` gives the packed bytes read so far.
 */
export class UnpackingLimit {
  readonly #name: string;
  readonly #taken: () => number;
  #given = 0;

  constructor(name: string, taken: () => number) {
    this.#name = name;
    this.#taken = taken;
  }

  /** Throws `SRC_ARCHIVE_TOO_BIG` when 4 GB, or 200 times the packed bytes and 10 MB, are passed. */
  add(bytes: number): void {
    this.#given += bytes;
    if (this.#given > MAX_BYTES) {
      throw openingError('SRC_ARCHIVE_TOO_BIG', 'It unpacks to more than 4 GB', this.#name);
    }
    if (this.#given > FREE_BYTES && this.#given > MAX_RATIO * this.#taken()) {
      const what = `It unpacks to more than ${String(MAX_RATIO)} times its size`;
      throw openingError('SRC_ARCHIVE_TOO_BIG', what, this.#name);
    }
  }
}
