import type { LocalDate } from '../vocabulary/instant.ts';

const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** "24 Nov 2026", or "24 Nov" when `today` is given and lies in the same year. */
export function formatDate(date: LocalDate, today?: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const short = `${Number(day)} ${MONTHS[Number(month) - 1] ?? month}`;
  return today?.startsWith(`${year}-`) ? short : `${short} ${year}`;
}
