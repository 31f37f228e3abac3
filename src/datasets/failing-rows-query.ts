import { castText } from '../sql/dialects/duckdb-cast-text.ts';
import { identifier } from '../sql/identifier.ts';
import { join } from '../sql/join.ts';
import { query, type Query, type Sql } from '../sql/query.ts';
import { sql } from '../sql/sql.ts';
import type { AssertionCheck } from '../storage/records/assertion.ts';
import type { ColumnSchema } from '../vocabulary/column.ts';

/**
 * The first rows of a table that an assertion fails on, in the order of the file. Undefined for a row
 * count, which no row fails. Throws a TypeError when the column is not in the schema.
 */
export function failingRowsQuery(
  table: string,
  check: AssertionCheck,
  schema: readonly ColumnSchema[],
  limit: number,
): Query | undefined {
  if (check.kind === 'row-count') return undefined;
  const column = schema.find(({ name }) => name === check.column);
  if (column === undefined) throw new TypeError(`no column ${check.column}`);
  const columns = join(schema.map(({ name }) => identifier(name)));
  return query(
    sql`SELECT ${columns} FROM ${identifier(table)} WHERE ${failing(table, check, column)} ORDER BY rowid LIMIT ${limit}`,
    schema.map(({ name, type }) => ({ name, type: type.name })),
  );
}

function failing(
  table: string,
  check: Exclude<AssertionCheck, { kind: 'row-count' }>,
  { name, type }: ColumnSchema,
): Sql {
  const value = identifier(name);
  switch (check.kind) {
    case 'not-missing':
      return sql`${value} IS NULL`;
    case 'unique':
      return sql`${value} IN (SELECT ${value} FROM ${identifier(table)} GROUP BY 1 HAVING count(*) > 1)`;
    case 'range':
      return sql`${value} < ${castText(check.min, type)} OR ${value} > ${castText(check.max, type)}`;
    case 'accepted-values':
      return sql`${value} NOT IN (${join(check.values.map((text) => castText(text, type)))})`;
  }
}
