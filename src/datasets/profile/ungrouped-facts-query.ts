import { identifier } from '../../sql/identifier.ts';
import { sql } from '../../sql/sql.ts';
import { query, type Query } from '../../sql/query.ts';
import type { ColumnSchema } from '../../vocabulary/column.ts';
import { asDouble } from './as-double.ts';
import { FACT_COLUMNS } from './fact.ts';
import { numberFacts, type NumberBounds } from './number-facts.ts';

/**
 * Second pass over a column of numbers or times with too many distinct values to group:
 * moments, outliers and bins row by row. Rows of `FACT_COLUMNS`.
 */
export function ungroupedFactsQuery(
  table: string,
  column: ColumnSchema,
  bounds: NumberBounds,
): Query {
  return query(
    sql`WITH d AS (
  SELECT ${asDouble(sql`x`, column.type.name)} AS v, 1 AS n
  FROM (SELECT ${identifier(column.name)} AS x FROM ${identifier(table)})
)
SELECT 'rows' AS fact, NULL::VARCHAR AS label, NULL::DOUBLE AS amount, count(*) AS n FROM d${numberFacts(bounds)}`,
    FACT_COLUMNS,
  );
}
