import { query, type Query } from '../sql/query.ts';
import { sql } from '../sql/sql.ts';
import type { ColumnSchema } from '../vocabulary/column.ts';
import { countedRows } from './profile/counted-rows.ts';

/** Rows that two tables of equal schema share, exactly and with multiplicity, as `shared`. */
export function sharedRowsQuery(
  first: string,
  second: string,
  schema: readonly ColumnSchema[],
): Query {
  return query(
    sql`SELECT coalesce(sum(least(in_first, in_second)), 0)::BIGINT AS shared FROM ${countedRows(first, second, schema)}`,
    [{ name: 'shared', type: 'integer' }],
  );
}
