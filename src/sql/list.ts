import { join } from './join.ts';
import type { Sql, SqlParameter } from './query.ts';
import { sql } from './sql.ts';

/** Values in brackets for `IN`, each a parameter. An empty list is `(NULL)`, which nothing is in. */
export function list(values: readonly SqlParameter[]): Sql {
  if (values.length === 0) return sql`(NULL)`;
  return sql`(${join(values.map((value) => sql`${value}`))})`;
}
