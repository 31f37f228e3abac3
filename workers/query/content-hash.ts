import { contentHashOf } from '../../src/sql/content-hash.ts';
import { contentHashQuery } from '../../src/sql/dialects/duckdb-content-hash.ts';
import type { ContentHash } from '../../src/vocabulary/digest.ts';
import { describeTable } from './described.ts';
import { readTable } from './read-table.ts';
import type { Session } from './session.ts';
import { textValues } from './text-values.ts';

/** The content hash of a table (see `rowDigestQuery` and `contentHashQuery`). Throws `ENG_NO_TABLE`. */
export async function contentHash(session: Session, table: string): Promise<ContentHash> {
  const columns = await describeTable(session, table);
  const answer = await readTable(session, contentHashQuery(table, columns));
  const text = (index: number) => textValues(answer.columns[index])[0] ?? '';
  return contentHashOf({ rows: text(0), sum1: text(1), sum2: text(2), schema: text(3) });
}
