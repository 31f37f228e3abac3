import type { DebtKind } from '../vocabulary/debt-kind.ts';
import type { LocalDate } from '../vocabulary/instant.ts';
import type { Minutes } from '../vocabulary/minutes.ts';
import { notDefined, stated, type Stated } from '../vocabulary/stated.ts';
import type { DaySnapshotRecord } from '../storage/records/snapshot.ts';
import { addDays } from './add-days.ts';

const DAYS = 28;

/** How a kind's principal changed over four weeks; not defined without a position that old. */
export function changeOverWeeks(
  days: readonly DaySnapshotRecord[],
  kind: DebtKind,
  today: LocalDate,
): Stated<Minutes> {
  const since = addDays(today, -DAYS);
  const before = days.findLast(({ day }) => day <= since)?.kinds[kind];
  const now = days.at(-1)?.kinds[kind];
  return before && now
    ? stated(now.principalMinutes - before.principalMinutes)
    : notDefined({ code: 'no-history' });
}
