import type { ColumnSchema } from '../../vocabulary/column.ts';
import type { ContentHash } from '../../vocabulary/digest.ts';
import type { Outcome } from '../../vocabulary/outcome.ts';
import type { FileFormat, ReadOptions } from '../../vocabulary/read-options.ts';
import type { Progress } from '../../vocabulary/task.ts';
import type { Query, Sql } from '../../sql/query.ts';
import type {
  ColumnBlob,
  EngineCapabilities,
  ImportedTable,
  RowDigests,
  StoredColumns,
} from './engine-answers.ts';
import type { WireTable } from './wire-table.ts';

/** Names a call, for progress and cancel. */
export interface Call {
  readonly call: string;
}

export interface QueryWorkerStart {
  /** Absolute address of the folder that holds `v<engine version>/wasm_eh/…`; absent without the extension. */
  readonly extensionRepository?: string;
}

/**
 * The worker that runs DuckDB-WASM. Every method answers an Outcome; `cancel` makes the named call
 * answer `ENG_CANCELLED` at its next step. After `ENG_LOST` the worker is of no more use.
 */
export interface QueryContract {
  /** Once, first. `report` is called at most ten times a second for each call. */
  start(
    start: QueryWorkerStart,
    report: (call: string, progress: Progress) => void,
  ): Promise<Outcome<EngineCapabilities>>;
  rows(input: Call & { readonly query: Query }): Promise<Outcome<WireTable>>;
  /** The next batch of a stream, which the first call opens; null after the last. */
  nextBatch(input: Call & { readonly query: Query }): Promise<Outcome<WireTable | null>>;
  /** Closes a stream before its end. */
  closeStream(input: Call): Promise<void>;
  run(input: Call & { readonly statement: Sql }): Promise<Outcome<void>>;
  importFile(
    input: Call & {
      readonly file: File;
      readonly format: FileFormat;
      readonly table: string;
      readonly aside?: string;
      readonly read?: ReadOptions;
    },
  ): Promise<Outcome<ImportedTable>>;
  exportFile(
    input: Call & { readonly query: Sql; readonly format: Exclude<FileFormat, 'arrow'> },
  ): Promise<Outcome<Blob>>;
  describe(input: Call & { readonly table: string }): Promise<Outcome<readonly ColumnSchema[]>>;
  /** The named columns of a table as one stored piece. */
  columnBlob(
    input: Call & { readonly table: string; readonly columns: readonly string[] },
  ): Promise<Outcome<ColumnBlob>>;
  loadColumns(
    input: Call & {
      readonly table: string;
      readonly schema: readonly ColumnSchema[];
      readonly blobs: readonly StoredColumns[];
    },
  ): Promise<Outcome<void>>;
  rowDigests(
    input: Call & { readonly table: string; readonly smallest: number },
  ): Promise<Outcome<RowDigests>>;
  contentHash(input: Call & { readonly table: string }): Promise<Outcome<ContentHash>>;
  dropTable(input: Call & { readonly table: string }): Promise<Outcome<void>>;
  cancel(input: Call): Promise<void>;
}
