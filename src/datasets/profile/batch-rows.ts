import { identifier } from '../../sql/identifier.ts';
import { join } from '../../sql/join.ts';
import type { Sql } from '../../sql/query.ts';
import { sql } from '../../sql/sql.ts';
import type { ColumnSchema } from '../../vocabulary/column.ts';

/** All values of columns of one type, one below the other: rows of `k`, the column's place in the batch, and `x`. */
export function batchRows(table: string, columns: readonly ColumnSchema[]): Sql {
  const names = columns.map(({ name }) => identifier(name));
  const [only] = names;
  const values =
    only !== undefined && names.length === 1
      ? sql`${only} AS x, 0 AS k`
      : sql`unnest([${join(names)}]) AS x, unnest(range(${names.length})) AS k`;
  return sql`(SELECT ${values} FROM ${identifier(table)})`;
}
