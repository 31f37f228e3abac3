import type { LocalDate } from '../vocabulary/instant.ts';
import { formatCount } from './format-count.ts';
import { formatDate } from './format-date.ts';

const MS_PER_DAY = 86_400_000;

/** A due date with how far it is past: "26 Nov", or "12 Nov, 12 days past". */
export function formatDue(due: LocalDate, today: LocalDate): string {
  const daysPast = Math.round((Date.parse(today) - Date.parse(due)) / MS_PER_DAY);
  const date = formatDate(due, today);
  return daysPast > 0 ? `${date}, ${formatCount(daysPast, 'day')} past` : date;
}
