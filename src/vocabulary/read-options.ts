import type { ColumnSchema } from './column.ts';

/** `arrow` is an IPC file or stream; Feather version 2 is such a file. */
export type FileFormat = 'csv' | 'parquet' | 'json' | 'ndjson' | 'arrow';

/**
 * How a file is read: found once by sniffing, then kept, so that the same file reads the same way again.
 */
export type ReadOptions =
  | {
      readonly format: 'csv';
      readonly delimiter: string;
      readonly quote: string;
      readonly escape: string;
      readonly header: boolean;
      readonly skipRows: number;
      readonly encoding: string;
      readonly dateFormat?: string;
      readonly timestampFormat?: string;
      readonly columns: readonly ColumnSchema[];
    }
  | { readonly format: 'parquet' | 'arrow'; readonly columns: readonly ColumnSchema[] }
  | { readonly format: 'json' | 'ndjson'; readonly columns: readonly ColumnSchema[] };
