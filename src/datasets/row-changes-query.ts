import { query, type Query } from '../sql/query.ts';
import { sql } from '../sql/sql.ts';
import type { ColumnSchema } from '../vocabulary/column.ts';
import { countedRows } from './profile/counted-rows.ts';

/**
 * Rows `added` and `removed` between two tables of equal schema, by whole-row content with multiplicity.
 * Order does not matter; a changed row is one removed and one added.
 */
export function rowChangesQuery(
  before: string,
  after: string,
  schema: readonly ColumnSchema[],
): Query {
  return query(
    sql`SELECT coalesce(sum(greatest(in_second - in_first, 0)), 0)::BIGINT AS added,
  coalesce(sum(greatest(in_first - in_second, 0)), 0)::BIGINT AS removed FROM ${countedRows(before, after, schema)}`,
    [
      { name: 'added', type: 'integer' },
      { name: 'removed', type: 'integer' },
    ],
  );
}
