import type { ColumnType } from '../../vocabulary/column.ts';

/**
 * One decoded result column. `missing[i] === 1` means null at row i (absent when there are none);
 * the value stored at such a row means nothing.
 * - integer: signed 64 bit, exact
 * - float: double, NaN and infinities kept
 * - decimal: canonical text with the column's scale, exact
 * - date: days since 1970-01-01; ±2147483647 are the infinities
 * - time: microseconds since midnight
 * - timestamp: microseconds since the epoch, UTC; ±(2^63 - 1) are the infinities
 * - nested: JSON text
 */
export type WireColumn = { readonly name: string; readonly missing?: Uint8Array } & (
  | { readonly type: { readonly name: 'boolean' }; readonly values: Uint8Array }
  | { readonly type: { readonly name: 'integer' }; readonly values: BigInt64Array }
  | { readonly type: { readonly name: 'float' }; readonly values: Float64Array }
  | {
      readonly type: Extract<ColumnType, { name: 'decimal' }>;
      readonly values: readonly string[];
    }
  | { readonly type: { readonly name: 'text' | 'nested' }; readonly values: readonly string[] }
  | { readonly type: { readonly name: 'date' }; readonly values: Int32Array }
  | { readonly type: { readonly name: 'time' | 'timestamp' }; readonly values: BigInt64Array }
  | { readonly type: { readonly name: 'bytes' }; readonly values: readonly Uint8Array[] }
);

/** A decoded result: columns of equal length, in query order. */
export interface WireTable {
  readonly rowCount: number;
  readonly columns: readonly WireColumn[];
}
