import type { CsvOptions } from '../../src/sql/dialects/duckdb-csv.ts';
import type { Progress } from '../../src/vocabulary/task.ts';

/** A CSV file under the name the engine can open it by. */
export interface CsvInput {
  readonly path: string;
  /** The file's own name, for messages. */
  readonly fileName: string;
  readonly file: Blob;
  readonly table: string;
  /** The new table for lines that are no rows; without it such a line is an error. */
  readonly aside?: string | undefined;
  readonly read?: CsvOptions | undefined;
  /** Gives the engine a file for as long as `read` takes, under the path it is told. */
  open<T>(file: Blob, read: (path: string) => Promise<T>): Promise<T>;
  /** Called when the rows begin to be read: starts counting bytes and answers how to ask. */
  readonly countBytes?: (
    path: string,
    size: number,
  ) => Promise<() => Promise<Progress | undefined>>;
}
