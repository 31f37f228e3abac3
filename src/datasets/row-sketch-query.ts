import { rowDigestQuery } from '../sql/dialects/duckdb-content-hash.ts';
import { query, type Query } from '../sql/query.ts';
import { sql } from '../sql/sql.ts';
import type { ColumnSchema } from '../vocabulary/column.ts';
import { ROW_SKETCH_SIZE } from './row-sketch-size.ts';

/**
 * The 4,096 smallest row hashes of a table, sorted, as `h`: the first 15 hex digits of the MD5 of the row's canonical
 * text (the one the content hash is made of). The k-th copy of a row counts as a row of its own, hashed with its k, so that
 * repeated rows are shared as often as both tables hold them.
 */
export function rowSketchQuery(table: string, schema: readonly ColumnSchema[]): Query {
  return query(
    sql`WITH g AS MATERIALIZED (
  SELECT substr(m, 1, 15) AS h, count(*) AS n FROM (${rowDigestQuery(table, schema)}) GROUP BY 1
)
SELECT h FROM (
  SELECT h FROM g
  UNION ALL
  SELECT substr(md5(h || '#' || k), 1, 15) FROM (SELECT h, unnest(range(2, n + 1)) AS k FROM g WHERE n > 1)
) ORDER BY h LIMIT ${ROW_SKETCH_SIZE}`,
    [{ name: 'h', type: 'text' }],
  );
}
