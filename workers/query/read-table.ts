import type { WireTable } from '../../src/engine/contracts/wire-table.ts';
import type { Sql } from '../../src/sql/query.ts';
import type { Session } from './session.ts';

/** The whole result of a query whose columns have wire types. */
export async function readTable(session: Session, query: Sql): Promise<WireTable> {
  for await (const table of session.tables(query, Infinity)) return table;
  return { rowCount: 0, columns: [] };
}
