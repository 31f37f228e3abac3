import type { ColumnType } from '../../vocabulary/column.ts';
import type { Sql } from '../query.ts';
import { sql } from '../sql.ts';
import { storedTypeOf } from './duckdb-column-type.ts';
import { raw } from './raw.ts';

/**
 * Exact text as a value of a column's type, by DuckDB's own cast, so that a value it printed comes back as it was.
 * Decimals get all 38 digits: a bound may be longer than any value of the column.
 */
export function castText(text: string, type: ColumnType): Sql {
  const wide = type.name === 'decimal' ? { ...type, precision: 38 } : type;
  return sql`CAST(${text} AS ${raw(storedTypeOf(wide))})`;
}
