import { identifier } from '../../sql/identifier.ts';
import { sql } from '../../sql/sql.ts';
import { query, type Query } from '../../sql/query.ts';

/**
 * Rows that repeat an earlier one, as `duplicates`. Rows are compared by value only where their 64-bit
 * hashes meet, so the count is exact and a table without duplicates costs one hash a row.
 * The row alias is one no column of a file is likely to have: `hash(x)` takes a column `x` before a table `x`.
 */
export function duplicateRowsQuery(table: string): Query {
  const row = identifier('paydown row');
  return query(
    sql`WITH h AS MATERIALIZED (
  SELECT "paydown hash" FROM (SELECT hash(${row}) AS "paydown hash" FROM ${identifier(table)} AS ${row})
  GROUP BY 1 HAVING count(*) > 1
), met AS MATERIALIZED (
  SELECT ${row} AS r FROM ${identifier(table)} AS ${row} WHERE hash(${row}) IN (SELECT "paydown hash" FROM h)
)
SELECT (SELECT count(*) FROM met) - (SELECT count(*) FROM (SELECT DISTINCT r FROM met)) AS duplicates`,
    [{ name: 'duplicates', type: 'integer' }],
  );
}
