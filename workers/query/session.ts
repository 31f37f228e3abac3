import type { WireTable } from '../../src/engine/contracts/wire-table.ts';
import type { Sql } from '../../src/sql/query.ts';
import type { Progress } from '../../src/vocabulary/task.ts';

/** One call to a DuckDB, wasm or native: what its steps are told and how they ask. */
export interface Session {
  readonly signal: AbortSignal;
  report(progress: Progress): void;
  /**
   * The result as it comes, in tables of at least `rowsPerTable` rows (the last may be smaller; none for
   * no rows). The query's columns have wire types already (`projectionQuery`).
   */
  tables(query: Sql, rowsPerTable: number): AsyncIterable<WireTable>;
  /** A statement whose result nobody reads. `progressOf` is asked while it runs. */
  run(statement: Sql, progressOf?: () => Promise<Progress | undefined>): Promise<void>;
}
