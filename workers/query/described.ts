import { sqlError } from '../../src/sql/sql-error.ts';
import type { DescribedColumn } from '../../src/sql/dialects/duckdb-projection.ts';
import { columnTypeOf } from '../../src/sql/dialects/duckdb-column-type.ts';
import { literal } from '../../src/sql/literal.ts';
import type { Sql } from '../../src/sql/query.ts';
import { sql } from '../../src/sql/sql.ts';
import type { ColumnSchema } from '../../src/vocabulary/column.ts';
import { readTable } from './read-table.ts';
import { textValues } from './text-values.ts';
import type { Session } from './session.ts';

/** The columns a query would return, without running it. */
export async function describeQuery(session: Session, query: Sql): Promise<DescribedColumn[]> {
  const [names, types] = await textColumns(
    session,
    sql`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM (${query}\n))`,
  );
  return names.map((name, index) => ({ name, duckdbType: types[index] ?? '' }));
}

/** The logical schema of a table. A nested column is kept as text and marked by its comment. Throws `ENG_NO_TABLE`. */
export async function describeTable(session: Session, table: string): Promise<ColumnSchema[]> {
  const [names, types, comments] = await textColumns(
    session,
    sql`SELECT column_name, data_type, coalesce(comment, '') AS comment FROM duckdb_columns()
        WHERE table_name = ${literal(table)} AND database_name = current_database() ORDER BY column_index`,
  );
  if (names.length === 0) {
    throw sqlError('ENG_NO_TABLE', { what: 'a table is not in the engine', where: table });
  }
  return names.map((name, index) => ({
    name,
    type: comments[index] === 'nested' ? { name: 'nested' } : columnTypeOf(types[index] ?? ''),
  }));
}

/** The text columns of a small result. */
export async function textColumns(
  session: Session,
  query: Sql,
): Promise<readonly [string[], string[], string[]]> {
  const { columns } = await readTable(session, query);
  return [textValues(columns[0]), textValues(columns[1]), textValues(columns[2])];
}
