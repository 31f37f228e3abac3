import { notDefined, stated, type Stated } from '../../vocabulary/stated.ts';
import type { Asker } from './asker.ts';
import { duplicateRowsQuery } from './duplicate-rows-query.ts';
import { PROFILE_LIMITS } from './limits.ts';
import type { Measures } from './measures.ts';
import { numberCell } from './number-cell.ts';

/** Rows that repeat an earlier one, exactly. A column with a different value in every row answers without a query. */
export async function duplicateRows(
  asker: Asker,
  table: string,
  measures: readonly Measures[],
  rowCount: number,
): Promise<Stated<number>> {
  if (rowCount === 0) return notDefined({ code: 'no-rows' });
  const hasKey = measures.some(
    ({ profile: { distinct } }) => distinct.exact && distinct.count === rowCount,
  );
  if (hasKey) return stated(0);
  if (rowCount > PROFILE_LIMITS.duplicateRows) {
    return notDefined({ code: 'too-large', limit: '20,000,000 rows' });
  }
  const answer = await asker.ask('duplicate rows', duplicateRowsQuery(table));
  return stated(numberCell(answer, 'duplicates', 0) ?? 0);
}
