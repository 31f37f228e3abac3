import { createTableStatement } from '../../src/sql/dialects/duckdb-table.ts';
import type { ColumnSchema } from '../../src/vocabulary/column.ts';
import { markNested } from './mark-nested.ts';
import type { Session } from './session.ts';

/** An empty table of a schema. */
export async function createTable(
  session: Session,
  table: string,
  schema: readonly ColumnSchema[],
): Promise<void> {
  await session.run(createTableStatement(table, schema));
  const nested = schema.filter(({ type }) => type.name === 'nested');
  await markNested(
    session,
    table,
    nested.map(({ name }) => name),
  );
}
