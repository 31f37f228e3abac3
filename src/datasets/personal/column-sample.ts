import type { ColumnType } from '../../vocabulary/column.ts';

/** What the detectors see of a column: its name, type, and at most 2,000 distinct values as text. */
export interface ColumnSample {
  readonly name: string;
  readonly type: ColumnType;
  readonly values: readonly string[];
}
