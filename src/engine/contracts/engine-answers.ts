import type { ColumnSchema } from '../../vocabulary/column.ts';
import type { ContentHash } from '../../vocabulary/digest.ts';
import type { ReadOptions } from '../../vocabulary/read-options.ts';

export interface EngineCapabilities {
  readonly name: 'duckdb-wasm' | 'duckdb-native';
  readonly version: string;
  /** True when the signed parquet extension stands beside the site and scans files in place. */
  readonly parquetExtension: boolean;
}

/** A table loaded into the engine from a file. */
export interface ImportedTable {
  readonly rowCount: number;
  readonly schema: readonly ColumnSchema[];
  readonly read: ReadOptions;
  /** Lines of the file that are no rows: so many rows the table `aside` has. */
  readonly setAside: number;
}

/** What hashing every row of a table gives. */
export interface RowDigests {
  readonly contentHash: ContentHash;
  /** The smallest row hashes, 15 hex digits each, sorted: a sample that finds shared rows. */
  readonly smallest: readonly string[];
}

/** One stored piece of a version: whole columns as Parquet (zstd, fixed writer), deterministic bytes. */
export interface ColumnBlob {
  readonly columns: readonly string[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Columns and where their bytes can be read. */
export interface StoredColumns {
  readonly columns: readonly string[];
  readonly bytes: Blob;
}
