import { castText } from '../sql/dialects/duckdb-cast-text.ts';
import { identifier } from '../sql/identifier.ts';
import { join } from '../sql/join.ts';
import type { Sql } from '../sql/query.ts';
import { sql } from '../sql/sql.ts';
import type { ColumnSchema } from '../vocabulary/column.ts';
import type { GridView, ValueFilter } from './grid-view.ts';

/** The WHERE clause of a view, or an empty fragment. Filters on columns that are not there find nothing. */
export function gridFilter(
  schema: readonly ColumnSchema[],
  { filters, search }: Pick<GridView, 'filters' | 'search'>,
): Sql {
  const conditions = filters.map((filter) => valueCondition(schema, filter));
  if (search !== '') conditions.push(searchCondition(schema, search));
  return conditions.length === 0 ? sql`` : sql`WHERE ${join(conditions, sql` AND `)}`;
}

function valueCondition(schema: readonly ColumnSchema[], { column, value }: ValueFilter): Sql {
  const type = schema.find(({ name }) => name === column)?.type;
  if (type === undefined) return sql`false`;
  const name = identifier(column);
  return value === null ? sql`${name} IS NULL` : sql`${name} = ${castText(value, type)}`;
}

function searchCondition(schema: readonly ColumnSchema[], search: string): Sql {
  const anywhere = schema.map(
    ({ name }) =>
      sql`contains(lower(CAST(${identifier(name)} AS VARCHAR)), lower(CAST(${search} AS VARCHAR)))`,
  );
  return anywhere.length === 0 ? sql`false` : sql`(${join(anywhere, sql` OR `)})`;
}
