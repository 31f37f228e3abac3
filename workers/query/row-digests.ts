import type { RowDigests } from '../../src/engine/contracts/engine-answers.ts';
import { contentHashOf } from '../../src/sql/content-hash.ts';
import { rowDigestsQuery } from '../../src/sql/dialects/duckdb-content-hash.ts';
import { describeTable } from './described.ts';
import { readTable } from './read-table.ts';
import type { Session } from './session.ts';
import { textValues } from './text-values.ts';

/** The content hash and the `smallest` row hashes (see `rowDigestsQuery`). Throws `ENG_NO_TABLE`. */
export async function rowDigests(
  session: Session,
  { table, smallest }: { readonly table: string; readonly smallest: number },
): Promise<RowDigests> {
  const columns = await describeTable(session, table);
  const answer = await readTable(session, rowDigestsQuery(table, columns, smallest));
  const text = (index: number) => textValues(answer.columns[index])[0] ?? '';
  return {
    contentHash: contentHashOf({ rows: text(0), sum1: text(1), sum2: text(2), schema: text(3) }),
    smallest: text(4) === '' ? [] : text(4).split('\n'),
  };
}
