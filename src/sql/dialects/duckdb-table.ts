import type { ColumnSchema } from '../../vocabulary/column.ts';
import { identifier } from '../identifier.ts';
import { join } from '../join.ts';
import type { Sql } from '../query.ts';
import { sql } from '../sql.ts';
import { storedTypeOf } from './duckdb-column-type.ts';
import { raw } from './raw.ts';

/** Makes an empty table that keeps a schema. */
export function createTableStatement(table: string, schema: readonly ColumnSchema[]): Sql {
  const columns = schema.map(
    ({ name, type }) => sql`${identifier(name)} ${raw(storedTypeOf(type))}`,
  );
  return sql`CREATE TABLE ${identifier(table)} (${join(columns)})`;
}
