import type { TableName, Tables } from './tables.ts';

/** One change of one record. */
export type RecordChange = {
  readonly [T in TableName]:
    | { readonly table: T; readonly act: 'put'; readonly record: Tables[T] }
    | { readonly table: T; readonly act: 'remove'; readonly key: string };
}[TableName];
