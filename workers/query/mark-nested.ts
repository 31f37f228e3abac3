import { schemaOf, type DescribedColumn } from '../../src/sql/dialects/duckdb-projection.ts';
import { identifier } from '../../src/sql/identifier.ts';
import { sql } from '../../src/sql/sql.ts';
import type { Session } from './session.ts';

/** Nested columns are kept as text; a comment on them says so (see `describeTable`). */
export async function markNested(
  session: Session,
  table: string,
  columns: readonly string[],
): Promise<void> {
  for (const column of columns) {
    await session.run(sql`COMMENT ON COLUMN ${identifier(table, column)} IS 'nested'`);
  }
}

/** The names of the columns that hold lists, structs or maps. */
export function nestedColumns(described: readonly DescribedColumn[]): string[] {
  return schemaOf(described).flatMap(({ name, type }) => (type.name === 'nested' ? [name] : []));
}
