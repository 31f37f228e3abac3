import type { LocalDate } from '../vocabulary/instant.ts';

/** The calendar date `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
