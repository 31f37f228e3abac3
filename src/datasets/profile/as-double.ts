import { sql } from '../../sql/sql.ts';
import type { Sql } from '../../sql/query.ts';
import type { ColumnTypeName } from '../../vocabulary/column.ts';

/**
 * A value as a double, dates and timestamps in microseconds since 1970; NULL where it is missing or not finite.
 * Integers and decimals beyond 2^53 lose their last digits here, so exact bounds never come from it.
 */
export function asDouble(value: Sql, type: ColumnTypeName): Sql {
  if (type === 'integer' || type === 'decimal') return sql`${value}::DOUBLE`;
  if (type === 'float') return sql`CASE WHEN isfinite(${value}) THEN ${value}::DOUBLE END`;
  return sql`CASE WHEN isfinite(${value}) THEN epoch_us(${value})::DOUBLE END`;
}
