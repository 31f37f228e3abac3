import type { ColumnSchema } from '../../vocabulary/column.ts';
import type { TableKind } from '../../vocabulary/file-kind.ts';
import type { Outcome } from '../../vocabulary/outcome.ts';
import type { FileFormat, ReadOptions } from '../../vocabulary/read-options.ts';
import type { Progress } from '../../vocabulary/task.ts';
import type { Call } from './query-contract.ts';

/** One table that a brought file holds. */
export interface TableOffer {
  /** The way to it inside the file: `[]` for the file itself, `['sales.csv']` in an archive, `['Sheet 1']` in a workbook. */
  readonly within: readonly string[];
  readonly kind: TableKind;
  /** As its container declares it; not to be trusted. */
  readonly sizeBytes?: number;
  readonly rowCount?: number;
  /** A hidden sheet, or a file that a system put into an archive: offered last, and not by itself. */
  readonly isHidden: boolean;
}

/** The tables of a brought file, in its order, hidden ones last. */
export interface TableListing {
  readonly tables: readonly TableOffer[];
  /** Sentences on what else the file holds and why it is not offered. */
  readonly notes: readonly string[];
}

/** How the encoding of a text was known: by its byte order mark, by its bytes as they can be nothing else, by likeness, or by choice. */
export type EncodingBasis = 'mark' | 'bytes' | 'guess' | 'choice';

/** One table taken out of its file, in a format an engine imports. */
export interface OpenedTable {
  /** Its bytes; text is UTF-8 without a byte order mark. The file itself where nothing had to change. */
  readonly file: File;
  readonly format: FileFormat;
  /** The encoding that text was read in, as the Encoding Standard names it. */
  readonly encoding?: string;
  readonly encodingBasis?: EncodingBasis;
  /** What the container says of its columns, when it does. */
  readonly columns?: readonly ColumnSchema[];
  /** How its text is to be read, when the container tells more than the text: names and types of a sheet's cells. */
  readonly read?: ReadOptions;
  /** Sentences on what was left out or changed on the way. */
  readonly notes: readonly string[];
}

/** The worker that looks into files: archives, packed text, encodings, workbooks, databases. */
export interface OpeningContract {
  /** The tables of a file. Fails with `SRC_` codes, and `ENG_CANCELLED` after `cancel`. */
  list(
    input: Call & { readonly file: File },
    report: (progress: Progress) => void,
  ): Promise<Outcome<TableListing>>;
  /**
   * Takes one table out, in bounded memory. `encoding` overrides the one found.
   * Fails with `SRC_` codes; `ENG_CANCELLED` after `cancel`.
   */
  open(
    input: Call & {
      readonly file: File;
      readonly within: readonly string[];
      readonly encoding?: string;
    },
    report: (progress: Progress) => void,
  ): Promise<Outcome<OpenedTable>>;
  /** Stops a call at its next piece; an unknown call is no error. */
  cancel(input: Call): Promise<void>;
}
