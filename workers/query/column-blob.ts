import type { ColumnBlob } from '../../src/engine/contracts/engine-answers.ts';
import { identifier } from '../../src/sql/identifier.ts';
import { join } from '../../src/sql/join.ts';
import { literal } from '../../src/sql/literal.ts';
import { sql } from '../../src/sql/sql.ts';
import type { DuckdbSession } from './duckdb-session.ts';
import { arrowToParquet } from './parquet-columns.ts';
import { readTable } from './read-table.ts';

/** Rows taken from the engine at once: about a tenth of a second, so that a cancel is heard. */
const ROWS_AT_ONCE = 1_228_800;

/** The named columns of a table as one stored piece. */
export async function columnBlob(
  session: DuckdbSession,
  table: string,
  columns: readonly string[],
): Promise<ColumnBlob> {
  const names = join(columns.map((column) => identifier(column)));
  const last = await lastRow(session, table);
  const pieces: Uint8Array[] = [];
  for (let from = 0; pieces.length === 0 || from <= last; from += ROWS_AT_ONCE) {
    pieces.push(
      await session.atOnce(
        sql`SELECT ${names} FROM ${identifier(table)} WHERE rowid >= ${literal(from)} AND rowid < ${literal(from + ROWS_AT_ONCE)}`,
      ),
    );
  }
  session.throwIfCancelled();
  return { columns: [...columns], bytes: arrowToParquet(...pieces) };
}

/** The place of the last row; -1 without rows. */
async function lastRow(session: DuckdbSession, table: string): Promise<number> {
  const answer = await readTable(
    session,
    sql`SELECT coalesce(max(rowid), -1) AS last FROM ${identifier(table)}`,
  );
  return Number(answer.columns[0]?.values[0] ?? -1);
}
