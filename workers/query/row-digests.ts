import type { RowDigests } from '../../src/engine/contracts/engine-answers.ts';
import { contentHashOf } from '../../src/sql/content-hash.ts';
import {
  digestsOfNumbersQuery,
  rowDigestsQuery,
  rowNumbersQuery,
} from '../../src/sql/dialects/duckdb-content-hash.ts';
import type { Sql } from '../../src/sql/query.ts';
import { identifier } from '../../src/sql/identifier.ts';
import { sql } from '../../src/sql/sql.ts';
import type { ColumnSchema } from '../../src/vocabulary/column.ts';
import { describeTable } from './described.ts';
import { readTable } from './read-table.ts';
import type { Session } from './session.ts';
import { tableRowCount } from './table-row-count.ts';
import { textValues } from './text-values.ts';

/** Cells hashed between two reports: about half a second. */
const CELLS_AT_A_TIME = 2_000_000;

/** The content hash and the `smallest` row hashes (see `rowDigestsQuery`). Progress in rows. Throws `ENG_NO_TABLE`. */
export async function rowDigests(
  session: Session,
  { table, smallest }: { readonly table: string; readonly smallest: number },
): Promise<RowDigests> {
  const columns = await describeTable(session, table);
  const rowCount = await tableRowCount(session, table);
  const rowsAtATime = Math.ceil(CELLS_AT_A_TIME / columns.length);
  if (rowCount <= rowsAtATime) {
    return answer(session, rowDigestsQuery(table, columns, smallest));
  }
  const numbers = await hashInSlices(session, { table, columns, rowCount, rowsAtATime });
  try {
    const query = digestsOfNumbersQuery(
      sql`SELECT a, b FROM ${identifier(numbers)}`,
      columns,
      smallest,
    );
    return await answer(session, query);
  } finally {
    if (!session.signal.aborted) await session.run(sql`DROP TABLE ${identifier(numbers)}`);
  }
}

/** Hashes the rows slice by slice into a table of this session, which goes with it; answers its name. */
async function hashInSlices(
  session: Session,
  {
    table,
    columns,
    rowCount,
    rowsAtATime,
  }: {
    readonly table: string;
    readonly columns: readonly ColumnSchema[];
    readonly rowCount: number;
    readonly rowsAtATime: number;
  },
): Promise<string> {
  const numbers = 'paydown_row_numbers';
  await session.run(sql`CREATE TEMP TABLE ${identifier(numbers)} (a BIGINT, b BIGINT)`);
  for (let from = 0; from < rowCount; from += rowsAtATime) {
    session.report({ done: from, total: rowCount, unit: 'rows', doing: 'Hashing rows' });
    const slice = rowNumbersQuery(table, columns, { from, to: from + rowsAtATime });
    await session.run(sql`INSERT INTO ${identifier(numbers)} ${slice}`);
  }
  return numbers;
}

async function answer(session: Session, query: Sql): Promise<RowDigests> {
  const found = await readTable(session, query);
  const text = (index: number) => textValues(found.columns[index])[0] ?? '';
  return {
    contentHash: contentHashOf({ rows: text(0), sum1: text(1), sum2: text(2), schema: text(3) }),
    smallest: text(4) === '' ? [] : text(4).split('\n'),
  };
}
