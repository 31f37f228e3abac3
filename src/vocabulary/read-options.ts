import type { ColumnSchema } from './column.ts';

/** `arrow` is an IPC file or stream; Feather version 2 is such a file. */
export type FileFormat = 'csv' | 'parquet' | 'json' | 'ndjson' | 'arrow';

/**
 * How a file is read: found once by sniffing or said by a person, then kept, so that the same file
 * reads the same way again.
 */
export type ReadOptions =
  | {
      readonly format: 'csv';
      /** One character or more, at most four bytes of UTF-8. */
      readonly delimiter: string;
      readonly quote: string;
      readonly escape: string;
      readonly header: boolean;
      readonly skipRows: number;
      readonly encoding: string;
      readonly dateFormat?: string;
      readonly timestampFormat?: string;
      /** Of the file, in its order, also those in `leftOut`. */
      readonly columns: readonly ColumnSchema[];
      /** Sign before the fraction of a number; absent for a point. */
      readonly decimal?: string;
      /** Sign between the thousands of a number; a space stands for narrow and hard spaces too. */
      readonly thousands?: string;
      /** Words that stand for missing in columns that are not text; text stays as it is. */
      readonly nullWords?: readonly string[];
      /** Lines that begin with it are no rows and not counted. */
      readonly comment?: string;
      /** Rows at the end that are set aside: totals and the like. */
      readonly footerRows?: number;
      /** Names of the columns in the file's head, where a person gave others. */
      readonly fileNames?: readonly string[];
      /** Places in `columns` that are not read. */
      readonly leftOut?: readonly number[];
      /** A person has settled it: the next edition is read the same way, not sniffed anew. */
      readonly isChosen?: true;
    }
  | { readonly format: 'parquet' | 'arrow'; readonly columns: readonly ColumnSchema[] }
  | { readonly format: 'json' | 'ndjson'; readonly columns: readonly ColumnSchema[] };
