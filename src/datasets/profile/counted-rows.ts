import { identifier } from '../../sql/identifier.ts';
import { join } from '../../sql/join.ts';
import type { Sql } from '../../sql/query.ts';
import { sql } from '../../sql/sql.ts';
import type { ColumnSchema } from '../../vocabulary/column.ts';

/**
 * Distinct rows of two tables of equal schema with how often each holds them, as `in_first` and `in_second`.
 * Missing values are equal to each other here, and so are NaNs.
 */
export function countedRows(first: string, second: string, schema: readonly ColumnSchema[]): Sql {
  const named = (names: readonly Sql[]): Sql => join(names, sql`, `);
  const columns = named(
    schema.map(({ name }, k) => sql`${identifier(name)} AS ${identifier(`c${k}`)}`),
  );
  const groups = named(schema.map((_, k) => identifier(`c${k}`)));
  return sql`(
  SELECT sum(a) AS in_first, sum(b) AS in_second FROM (
    SELECT 1 AS a, 0 AS b, ${columns} FROM ${identifier(first)}
    UNION ALL SELECT 0, 1, ${columns} FROM ${identifier(second)}
  ) GROUP BY ${groups}
)`;
}
