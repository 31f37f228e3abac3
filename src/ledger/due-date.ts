import type { LocalDate } from '../vocabulary/instant.ts';
import type { Severity } from '../vocabulary/severity.ts';
import { addDays } from './add-days.ts';

/** Working days until an item is due; no entry means no date. */
const WORKING_DAYS: Partial<Record<Severity, number>> = { blocker: 2, critical: 10, major: 20 };

/**
 * Due date of an item seen on `from`: by severity in working days (Monday to Friday),
 * or its natural date when that is earlier or the severity sets none.
 */
export function dueDate(
  severity: Severity,
  from: LocalDate,
  natural?: LocalDate,
): LocalDate | undefined {
  const days = WORKING_DAYS[severity];
  const bySeverity = days === undefined ? undefined : addWorkingDays(from, days);
  if (bySeverity === undefined || natural === undefined) return bySeverity ?? natural;
  return natural < bySeverity ? natural : bySeverity;
}

function addWorkingDays(from: LocalDate, days: number): LocalDate {
  let date = from;
  for (let left = days; left > 0;) {
    date = addDays(date, 1);
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return date;
}
