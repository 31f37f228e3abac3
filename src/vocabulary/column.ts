/** Logical column type, the same for every engine. `nested` covers lists, structs and maps, carried as JSON text. */
export type ColumnType =
  | { readonly name: 'boolean' }
  /** Signed 64-bit at most. */
  | { readonly name: 'integer' }
  /** IEEE double. */
  | { readonly name: 'float' }
  | { readonly name: 'decimal'; readonly precision: number; readonly scale: number }
  | { readonly name: 'text' }
  | { readonly name: 'date' }
  | { readonly name: 'time' }
  /** UTC, microseconds. */
  | { readonly name: 'timestamp' }
  | { readonly name: 'bytes' }
  | { readonly name: 'nested' };

export type ColumnTypeName = ColumnType['name'];

export interface ColumnSchema {
  readonly name: string;
  readonly type: ColumnType;
}
