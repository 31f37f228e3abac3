import type { LocalDate } from '../vocabulary/instant.ts';
import type { DaySnapshotRecord } from '../storage/records/snapshot.ts';
import { addDays } from './add-days.ts';

/**
 * The position at the end of each of the last `weeks` weeks, oldest first, ending today. A week
 * without a scan repeats the one before it; weeks before the first scan are left out.
 */
export function weekly(
  days: readonly DaySnapshotRecord[],
  today: LocalDate,
  weeks: number,
): DaySnapshotRecord[] {
  return Array.from({ length: weeks }, (_, index) => addDays(today, -7 * (weeks - 1 - index)))
    .map((end) => days.findLast(({ day }) => day <= end))
    .filter((one) => one !== undefined);
}
