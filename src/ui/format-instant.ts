import type { Instant, LocalDate } from '../vocabulary/instant.ts';
import { formatDate } from './format-date.ts';
import { localDate } from './local-date.ts';

const clocks = new Map<string, Intl.DateTimeFormat>();

/** "24 Nov 2026, 09:12" in the time zone; only "09:12" on `today`, no year within its year. */
export function formatInstant(instant: Instant, timeZone: string, today?: LocalDate): string {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
    clocks.set(timeZone, clock);
  }
  const time = clock.format(new Date(instant));
  const date = localDate(instant, timeZone);
  return date === today ? time : `${formatDate(date, today)}, ${time}`;
}
