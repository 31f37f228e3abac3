import { identifier } from '../sql/identifier.ts';
import { join } from '../sql/join.ts';
import { query, type Query, type Sql } from '../sql/query.ts';
import { sql } from '../sql/sql.ts';
import type { AssertionCheck } from '../storage/records/assertion.ts';
import type { ColumnSchema } from '../vocabulary/column.ts';
import { castText } from '../sql/dialects/duckdb-cast-text.ts';

/**
 * One row: how many rows of the table fail the check (`failing`) and how many it looked at (`checked`).
 * Missing values fail only `not-missing`. Every row of a repeated value fails `unique`. Bounds and accepted values are
 * compared in the column's type, NaN as larger than any bound. A table that is too short fails by the rows it lacks.
 * Throws a TypeError when the column is not in the schema.
 */
export function assertionQuery(
  table: string,
  check: AssertionCheck,
  schema: readonly ColumnSchema[],
): Query {
  return query(statement(identifier(table), check, schema), [
    { name: 'failing', type: 'integer' },
    { name: 'checked', type: 'integer' },
  ]);
}

function statement(table: Sql, check: AssertionCheck, schema: readonly ColumnSchema[]): Sql {
  if (check.kind === 'row-count') {
    return sql`SELECT greatest(${check.min} - count(*), 0)::BIGINT AS failing, count(*) AS checked FROM ${table}`;
  }
  const column = schema.find(({ name }) => name === check.column);
  if (column === undefined) throw new TypeError(`no column ${check.column}`);
  const values = sql`(SELECT ${identifier(column.name)} AS v FROM ${table})`;
  const failing = (fails: Sql): Sql =>
    sql`SELECT count(*) FILTER (WHERE ${fails}) AS failing, count(*) AS checked FROM ${values}`;
  switch (check.kind) {
    case 'not-missing':
      return failing(sql`v IS NULL`);
    case 'unique':
      return sql`SELECT coalesce(sum(n) FILTER (WHERE n > 1 AND v IS NOT NULL), 0)::BIGINT AS failing,
  coalesce(sum(n), 0)::BIGINT AS checked FROM (SELECT v, count(*) AS n FROM ${values} GROUP BY v)`;
    case 'range':
      return failing(
        sql`v < ${castText(check.min, column.type)} OR v > ${castText(check.max, column.type)}`,
      );
    case 'accepted-values':
      return failing(
        sql`v NOT IN (${join(check.values.map((value) => castText(value, column.type)))})`,
      );
  }
}
