import { identifier } from '../../sql/identifier.ts';
import { join } from '../../sql/join.ts';
import { sql } from '../../sql/sql.ts';
import { query, type Query } from '../../sql/query.ts';
import type { ColumnSchema } from '../../vocabulary/column.ts';
import { asDouble } from './as-double.ts';

/**
 * The finite values of some columns as doubles, named c0, c1 …; NULL elsewhere. All rows, or with `every`
 * above 1 about one row in `every`, chosen by a hash of its position: the same rows each time.
 */
export function correlationSampleQuery(
  table: string,
  columns: readonly ColumnSchema[],
  every: number,
): Query {
  const values = columns.map(
    ({ name, type }, k) => sql`${asDouble(identifier(name), type.name)} AS ${identifier(`c${k}`)}`,
  );
  const names = columns.map(({ name }) => identifier(name));
  const comma = sql`, `;
  return query(
    every === 1
      ? sql`SELECT ${join(values, comma)} FROM ${identifier(table)}`
      : sql`SELECT ${join(values, comma)} FROM (
  SELECT ${join(names, comma)}, row_number() OVER () AS "paydown position" FROM ${identifier(table)}
) WHERE hash("paydown position") % ${every}::UBIGINT = 0`,
    columns.map((_, k) => ({ name: `c${k}`, type: 'float' })),
  );
}
