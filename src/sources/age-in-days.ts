import { daysBetween } from '../ledger/days-between.ts';
import { localDate } from '../ui/local-date.ts';
import type { Instant, LocalDate } from '../vocabulary/instant.ts';

/**
 * Whole days by calendar date from an instant to today, both in the workspace's time zone.
 * Negative for the future.
 */
export function ageInDays(instant: Instant, today: LocalDate, timeZone: string): number {
  return daysBetween(localDate(instant, timeZone), today);
}
