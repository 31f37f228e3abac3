import {
  DuckDBBlobValue,
  type DuckDBDataChunk,
  DuckDBDateValue,
  type DuckDBResult,
  DuckDBTimestampValue,
  DuckDBTimeValue,
  DuckDBTypeId,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { WireColumn, WireTable } from '../../src/engine/contracts/wire-table.ts';
import { sqlError } from '../../src/sql/sql-error.ts';

/** Gathers chunks of one result and gives them out as tables. */
export interface ChunkDecoder {
  readonly rowCount: number;
  add(chunk: DuckDBDataChunk): void;
  take(): WireTable;
}

/**
 * The native twin of `toWire`: the same physical types, the same columns.
 * Throws `ENG_RESULT_SHAPE` for a type no projection leaves.
 */
export function nativeColumns(result: DuckDBResult): ChunkDecoder {
  const names = result.columnNames();
  const types = names.map((_, index) => result.columnTypeId(index));
  let columns = names.map((): (DuckDBValue | null)[] => []);
  let rowCount = 0;
  return {
    get rowCount() {
      return rowCount;
    },
    add(chunk) {
      rowCount += chunk.rowCount;
      columns.forEach((values, index) => {
        for (const value of chunk.getColumnValues(index)) values.push(value);
      });
    },
    take() {
      const table: WireTable = {
        rowCount,
        columns: names.map((name, index) => column(name, types[index], columns[index] ?? [])),
      };
      columns = names.map(() => []);
      rowCount = 0;
      return table;
    },
  };
}

function column(
  name: string,
  type: DuckDBTypeId | undefined,
  found: readonly (DuckDBValue | null)[],
): WireColumn {
  const missing = found.includes(null)
    ? Uint8Array.from(found, (value) => (value === null ? 1 : 0))
    : undefined;
  const head = missing === undefined ? { name } : { name, missing };
  switch (type) {
    case DuckDBTypeId.BOOLEAN:
      return {
        ...head,
        type: { name: 'boolean' },
        values: Uint8Array.from(found, (value) => (value === true ? 1 : 0)),
      };
    case DuckDBTypeId.BIGINT:
      return { ...head, type: { name: 'integer' }, values: bigints(found, asBigint) };
    case DuckDBTypeId.DOUBLE:
      return { ...head, type: { name: 'float' }, values: Float64Array.from(found, Number) };
    case DuckDBTypeId.VARCHAR:
      return { ...head, type: { name: 'text' }, values: found.map((value) => text(value)) };
    case DuckDBTypeId.DATE:
      return { ...head, type: { name: 'date' }, values: Int32Array.from(found, days) };
    case DuckDBTypeId.TIME:
      return { ...head, type: { name: 'time' }, values: bigints(found, micros) };
    case DuckDBTypeId.TIMESTAMP:
      return { ...head, type: { name: 'timestamp' }, values: bigints(found, micros) };
    case DuckDBTypeId.BLOB:
      return { ...head, type: { name: 'bytes' }, values: found.map(bytes) };
    default:
      throw sqlError('ENG_RESULT_SHAPE', {
        what: `a column came back as type ${String(type)}`,
        where: name,
      });
  }
}

function bigints(
  found: readonly (DuckDBValue | null)[],
  read: (value: DuckDBValue | null) => bigint,
): BigInt64Array {
  return BigInt64Array.from(found, read);
}

const asBigint = (value: DuckDBValue | null): bigint => (typeof value === 'bigint' ? value : 0n);
const text = (value: DuckDBValue | null): string => (typeof value === 'string' ? value : '');
const days = (value: DuckDBValue | null): number =>
  value instanceof DuckDBDateValue ? value.days : 0;
const micros = (value: DuckDBValue | null): bigint =>
  value instanceof DuckDBTimestampValue || value instanceof DuckDBTimeValue ? value.micros : 0n;
const bytes = (value: DuckDBValue | null): Uint8Array =>
  value instanceof DuckDBBlobValue ? value.bytes.slice() : new Uint8Array();
