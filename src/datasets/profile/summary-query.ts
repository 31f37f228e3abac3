import { identifier } from '../../sql/identifier.ts';
import { sql } from '../../sql/sql.ts';
import { query, type Query } from '../../sql/query.ts';
import type { ColumnSchema } from '../../vocabulary/column.ts';
import { asDouble } from './as-double.ts';

/**
 * First pass over a column of numbers or times: one row with exact bounds, mean and quantiles
 * (linear interpolation, R type 7) of the finite values. `distinct_about` is a HyperLogLog estimate.
 * The mean is a Kahan sum; the second pass corrects its last digits.
 */
export function summaryQuery(table: string, column: ColumnSchema): Query {
  const x = sql`x`;
  return query(
    sql`SELECT present, finite, min_text, max_text, low, high, mean, distinct_about,
  q[1] AS q1, q[2] AS q2, q[3] AS q3, q[4] AS q4, q[5] AS q5, q[6] AS q6, q[7] AS q7
FROM (
  SELECT count(x) AS present, count(v) AS finite,
    (min(x) FILTER (WHERE v IS NOT NULL))::VARCHAR AS min_text,
    (max(x) FILTER (WHERE v IS NOT NULL))::VARCHAR AS max_text,
    min(v) AS low, max(v) AS high, fsum(v) / count(v) AS mean,
    approx_count_distinct(x) AS distinct_about,
    quantile_cont(v, [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]) AS q
  FROM (
    SELECT x, ${asDouble(x, column.type.name)} AS v
    FROM (SELECT ${identifier(column.name)} AS x FROM ${identifier(table)})
  )
)`,
    [
      { name: 'present', type: 'integer' },
      { name: 'finite', type: 'integer' },
      { name: 'min_text', type: 'text' },
      { name: 'max_text', type: 'text' },
      { name: 'low', type: 'float' },
      { name: 'high', type: 'float' },
      { name: 'mean', type: 'float' },
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
