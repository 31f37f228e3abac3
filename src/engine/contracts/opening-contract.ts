import type { ColumnSchema } from '../../vocabulary/column.ts';
import type { Outcome } from '../../vocabulary/outcome.ts';
import type { FileFormat } from '../../vocabulary/read-options.ts';
import type { Progress } from '../../vocabulary/task.ts';
import type { Call } from './query-contract.ts';

/** What one table of a brought file is stored as. */
export type TableKind =
  'csv' | 'json' | 'ndjson' | 'parquet' | 'arrow' | 'xlsx' | 'sqlite' | 'duckdb';

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

/** One table taken out of its file, in a format an engine imports. */
export interface OpenedTable {
  /** Its bytes; text is UTF-8 without a byte order mark. The file itself where nothing had to change. */
  readonly file: File;
  readonly format: FileFormat;
  /** The encoding that text was read in, as the Encoding Standard names it. */
  readonly encoding?: string;
  /** What the container says of its columns, when it does. */
  readonly columns?: readonly ColumnSchema[];
  /** Sentences on what was left out or changed on the way. */
  readonly notes: readonly string[];
}

/** The worker that looks into files: archives, packed text, encodings, workbooks, databases. */
export interface OpeningContract {
  /** The tables of a file, in its order, hidden ones last. Fails with `SRC_` codes. */
  list(
    input: Call & { readonly file: File },
    report: (progress: Progress) => void,
  ): Promise<Outcome<readonly TableOffer[]>>;
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
