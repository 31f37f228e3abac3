import type { CsvOptions } from './csv-options.ts';

/** One click that answers a doubt. */
export interface Remedy {
  readonly label: string;
  /** How the file is then read; absent when it stays as it is. */
  readonly options?: CsvOptions;
  /** The encoding it is then read in. */
  readonly encoding?: string;
}

/** Something in a file that can be meant in more than one way, or that somebody should know of. */
export interface Doubt {
  /** The same for the same doubt, however the file is read. */
  readonly id: string;
  readonly sentence: string;
  /** It must be answered before the file is read. */
  readonly asks: boolean;
  readonly remedies: readonly Remedy[];
}
