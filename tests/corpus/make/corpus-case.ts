import type { ColumnTypeName } from '../../../src/vocabulary/column.ts';
import type { ReadOptions } from '../../../src/vocabulary/read-options.ts';

export type CsvOptions = Extract<ReadOptions, { format: 'csv' }>;
export type Cell = string | null;
export type NamedType = readonly [name: string, type: ColumnTypeName];

/** What must come out of a file, known from how it was made. Cells are exact text, `null` where missing. */
export interface ExpectedTable {
  readonly rows: number;
  /** Records that are no rows, and are kept apart. */
  readonly setAside?: number;
  /** Their line numbers. */
  readonly asideLines?: readonly number[];
  /** Absent where another test looks at them. */
  readonly columns?: readonly NamedType[];
  /** Some rows by their place from 0. */
  readonly cells?: readonly (readonly [place: number, cells: readonly Cell[]])[];
  /** Records of a text that are neither: its head, lines above it, blank lines, comments. */
  readonly unread?: number;
  /** The encoding the text was written in, as the Encoding Standard names it. */
  readonly encoding?: string;
}

/** How another reader is to be told to read a text. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: string;
}

/** The independent reader that can say whether the expectation is right, for `check.py`. */
export type Reader =
  | ({ readonly kind: 'csv'; readonly encoding: string } & Dialect)
  | { readonly kind: 'json' | 'ndjson' | 'arrow' | 'parquet' | 'xlsx' };

export interface CorpusCase {
  /** Unique; also the file's name where `fileName` is absent. */
  readonly name: string;
  readonly fileName?: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** The way to the table inside the file, where the first offered is not meant. */
  readonly within?: readonly string[];
  /** What a person says of how it is to be read. */
  readonly read?: CsvOptions;
  /** The encoding a person says it is in. */
  readonly encoding?: string;
  readonly expect: ExpectedTable | { readonly code: string };
  readonly reader?: Reader;
  /** Why it does not come out so yet; the test fails once it does. */
  readonly known?: string;
}

/** Cases that have a kind of oddity in common. */
export interface CorpusGroup {
  readonly about: string;
  readonly cases: readonly CorpusCase[];
}
