import { identifier } from '../../src/sql/identifier.ts';
import { sql } from '../../src/sql/sql.ts';
import { readTable } from './read-table.ts';
import type { Session } from './session.ts';

/** Rows of a table. */
export async function tableRowCount(session: Session, table: string): Promise<number> {
  const { columns } = await readTable(session, sql`SELECT count(*) AS n FROM ${identifier(table)}`);
  return Number(columns[0]?.values[0] ?? 0);
}
