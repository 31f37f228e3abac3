import type { ColumnType } from '../../vocabulary/column.ts';
import { parseDuckdbType, type DuckdbType } from './duckdb-type.ts';

const NAMES: Readonly<Record<string, ColumnType>> = {
  BOOLEAN: { name: 'boolean' },
  TINYINT: { name: 'integer' },
  SMALLINT: { name: 'integer' },
  INTEGER: { name: 'integer' },
  BIGINT: { name: 'integer' },
  UTINYINT: { name: 'integer' },
  USMALLINT: { name: 'integer' },
  UINTEGER: { name: 'integer' },
  UBIGINT: { name: 'decimal', precision: 20, scale: 0 },
  HUGEINT: { name: 'decimal', precision: 38, scale: 0 },
  FLOAT: { name: 'float' },
  DOUBLE: { name: 'float' },
  DATE: { name: 'date' },
  TIME: { name: 'time' },
  TIME_NS: { name: 'time' },
  TIMESTAMP: { name: 'timestamp' },
  TIMESTAMP_S: { name: 'timestamp' },
  TIMESTAMP_MS: { name: 'timestamp' },
  TIMESTAMP_NS: { name: 'timestamp' },
  'TIMESTAMP WITH TIME ZONE': { name: 'timestamp' },
  BLOB: { name: 'bytes' },
  JSON: { name: 'nested' },
};

/**
 * Logical type of a DuckDB type as `DESCRIBE` prints it. Instants are UTC; nanoseconds are cut to
 * microseconds; what has no logical type of its own (interval, UUID, enum, bit, time with zone,
 * union, integers wider than 128 bit) is text.
 */
export function columnTypeOf(duckdbType: string): ColumnType {
  return columnTypeOfParsed(parseDuckdbType(duckdbType));
}

function columnTypeOfParsed(type: DuckdbType): ColumnType {
  switch (type.kind) {
    case 'plain':
      return NAMES[type.name] ?? { name: 'text' };
    case 'decimal':
      return { name: 'decimal', precision: type.precision, scale: type.scale };
    default:
      return { name: 'nested' };
  }
}

/** The DuckDB type a table keeps a logical type in. */
export function storedTypeOf(type: ColumnType): string {
  switch (type.name) {
    case 'boolean':
      return 'BOOLEAN';
    case 'integer':
      return 'BIGINT';
    case 'float':
      return 'DOUBLE';
    case 'decimal':
      return `DECIMAL(${String(type.precision)},${String(type.scale)})`;
    case 'date':
      return 'DATE';
    case 'time':
      return 'TIME';
    case 'timestamp':
      return 'TIMESTAMP';
    case 'bytes':
      return 'BLOB';
    case 'text':
    case 'nested':
      return 'VARCHAR';
  }
}
