import { sql } from '../../sql/sql.ts';
import { query, type Query } from '../../sql/query.ts';
import type { ColumnSchema, ColumnTypeName } from '../../vocabulary/column.ts';
import { asDouble } from './as-double.ts';
import { batchRows } from './batch-rows.ts';

/**
 * First pass over columns of numbers or times of one type: for each, under its place `k`, exact bounds and
 * quantiles (linear interpolation, R type 7) of the finite values. `distinct_about` is a HyperLogLog
 * estimate, asked for only when `estimated`.
 */
export function summaryQuery(
  table: string,
  columns: readonly ColumnSchema[],
  type: ColumnTypeName,
  estimated: boolean,
): Query {
  const about = estimated ? sql`approx_count_distinct(x)` : sql`NULL::BIGINT`;
  return query(
    sql`SELECT k, present, finite, least_value::VARCHAR AS min_text, greatest_value::VARCHAR AS max_text,
  ${asDouble(sql`least_value`, type)} AS low, ${asDouble(sql`greatest_value`, type)} AS high, distinct_about,
  q[1] AS q1, q[2] AS q2, q[3] AS q3, q[4] AS q4, q[5] AS q5, q[6] AS q6, q[7] AS q7
FROM (
  SELECT k, count(x) AS present, count(v) AS finite,
    min(x) FILTER (WHERE v IS NOT NULL) AS least_value,
    max(x) FILTER (WHERE v IS NOT NULL) AS greatest_value,
    ${about} AS distinct_about,
    quantile_cont(v, [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]) AS q
  FROM (SELECT k, x, ${asDouble(sql`x`, type)} AS v FROM ${batchRows(table, columns)})
  GROUP BY k
)`,
    [
      { name: 'k', type: 'integer' },
      { name: 'present', type: 'integer' },
      { name: 'finite', type: 'integer' },
      { name: 'min_text', type: 'text' },
      { name: 'max_text', type: 'text' },
      { name: 'low', type: 'float' },
      { name: 'high', type: 'float' },
      { name: 'distinct_about', type: 'integer' },
      { name: 'q1', type: 'float' },
      { name: 'q2', type: 'float' },
      { name: 'q3', type: 'float' },
      { name: 'q4', type: 'float' },
      { name: 'q5', type: 'float' },
      { name: 'q6', type: 'float' },
      { name: 'q7', type: 'float' },
    ],
  );
}
