import type { TableName } from './tables.ts';

/** Which record: its table and primary key. */
export interface RecordKey {
  readonly table: TableName;
  readonly key: string;
}
