import { identifier } from '../sql/identifier.ts';
import { join } from '../sql/join.ts';
import { query, type Query, type Sql } from '../sql/query.ts';
import { sql } from '../sql/sql.ts';
import type { ColumnSchema } from '../vocabulary/column.ts';
import { gridFilter } from './grid-filter.ts';
import type { GridView } from './grid-view.ts';

/**
 * Puts the row numbers a view shows, in its order, into the table `order`: what is searched and sorted
 * once need not be searched and sorted for every page. Ties keep the order of the file.
 */
export function gridOrderStatement(
  order: string,
  table: string,
  schema: readonly ColumnSchema[],
  view: GridView,
): Sql {
  const by =
    view.sort === undefined
      ? sql`rowid`
      : view.sort.direction === 'ascending'
        ? sql`${identifier(view.sort.column)} ASC NULLS LAST, rowid`
        : sql`${identifier(view.sort.column)} DESC NULLS LAST, rowid`;
  return sql`CREATE OR REPLACE TABLE ${identifier(order)} AS
SELECT rowid AS row_number FROM ${identifier(table)} ${gridFilter(schema, view)} ORDER BY ${by}`;
}

/** How many rows a view shows: one row, column `n`. */
export function gridCountQuery(order: string): Query {
  return query(sql`SELECT count(*) AS n FROM ${identifier(order)}`, [
    { name: 'n', type: 'integer' },
  ]);
}

/**
 * Rows `from` (counted from 0, included) to `to` (not included) of the columns given, in the order of
 * the table `order`, or of the file when there is none.
 */
export function gridRowsQuery(
  table: string,
  order: string | undefined,
  columns: readonly ColumnSchema[],
  from: number,
  to: number,
): Query {
  const names = join(columns.map(({ name }) => sql`t.${identifier(name)}`));
  const results = columns.map(({ name, type }) => ({ name, type: type.name }));
  const range = sql`BETWEEN CAST(${from} AS BIGINT) AND CAST(${to - 1} AS BIGINT)`;
  if (order === undefined) {
    return query(
      sql`SELECT ${names} FROM ${identifier(table)} t WHERE t.rowid ${range} ORDER BY t.rowid`,
      results,
    );
  }
  return query(
    sql`SELECT ${names}
FROM (SELECT rowid AS place, row_number FROM ${identifier(order)} WHERE rowid ${range}) o
JOIN ${identifier(table)} t ON t.rowid = o.row_number ORDER BY o.place`,
    results,
  );
}
