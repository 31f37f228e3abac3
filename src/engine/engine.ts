import type { ColumnSchema } from '../vocabulary/column.ts';
import type { ContentHash } from '../vocabulary/digest.ts';
import type { PaydownError } from '../vocabulary/paydown-error.ts';
import type { Progress } from '../vocabulary/task.ts';
import type { Query, Sql } from '../sql/query.ts';
import type {
  ColumnBlob,
  EngineCapabilities,
  ImportedTable,
  RowDigests,
  StoredColumns,
} from './contracts/engine-answers.ts';
import type { FileFormat, ReadOptions } from '../vocabulary/read-options.ts';
import type { WireTable } from './contracts/wire-table.ts';

/** What every call may be given. Aborting answers within 200 ms with `ENG_CANCELLED`. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly report?: (progress: Progress) => void;
}

export type { ColumnBlob, EngineCapabilities, ImportedTable, RowDigests, StoredColumns };

/**
 * One door to an engine that holds tables and answers queries. A table is named by the caller.
 * All failures are PaydownErrors with an `ENG_` code, or `DS_`/`SRC_` codes for bad files.
 */
export interface Engine {
  capabilities(): Promise<EngineCapabilities>;
  /** All rows of a query, decoded; the result columns are checked against `query.columns`. */
  rows(query: Query, options?: CallOptions): Promise<WireTable>;
  /** The same in batches. */
  stream(query: Query, options?: CallOptions): AsyncIterable<WireTable>;
  /** A statement without a result. */
  run(statement: Sql, options?: CallOptions): Promise<void>;
  /**
   * Reads a file into the new table `table`, all or nothing. Without `read` the file is sniffed first.
   * Lines of a CSV file that are no rows go into the new table `aside` (line, reason, text), which is
   * made only when there are any; without `aside` they are an error. Progress in bytes or rows.
   */
  importFile(
    input: {
      readonly file: File;
      readonly format: FileFormat;
      readonly table: string;
      readonly aside?: string;
      readonly read?: ReadOptions;
    },
    options?: CallOptions,
  ): Promise<ImportedTable>;
  /** The result of a query as a file. Bytes, decimals and nested values stay text in CSV and JSON. */
  exportFile(
    input: { readonly query: Sql; readonly format: Exclude<FileFormat, 'arrow'> },
    options?: CallOptions,
  ): Promise<Blob>;
  /** Logical schema of a table, in column order. */
  describe(table: string): Promise<readonly ColumnSchema[]>;
  /** Writes a table column by column (packed together above 512 columns), in column order. */
  columnBlobs(table: string, options?: CallOptions): AsyncIterable<ColumnBlob>;
  /** Loads stored columns into the new table `table`, in the given schema's column order. */
  loadColumns(
    input: {
      readonly table: string;
      readonly schema: readonly ColumnSchema[];
      readonly blobs: readonly StoredColumns[];
    },
    options?: CallOptions,
  ): Promise<void>;
  /** Content hash of a table: equal on every machine, engine and file format. */
  contentHash(table: string, options?: CallOptions): Promise<ContentHash>;
  /** The same and the `smallest` row hashes of the table, for one hash of each row. */
  rowDigests(
    input: { readonly table: string; readonly smallest: number },
    options?: CallOptions,
  ): Promise<RowDigests>;
  /** Removes a table; not there is no error. */
  dropTable(table: string): Promise<void>;
  /**
   * Told when the engine was lost and with it every table; the next call starts a new one.
   * Answers a function that ends the subscription.
   */
  onLost(listener: (error: PaydownError) => void): () => void;
  /** Ends the engine and its workers. */
  close(): Promise<void>;
}
