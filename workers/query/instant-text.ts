const MICROSECONDS_PER_DAY = 86_400_000_000n;
const INFINITE_DAYS = 2_147_483_647;
const INFINITE_MICROSECONDS = 2n ** 63n - 1n;

/** `2026-11-24` for days since 1970-01-01; years before 1 as DuckDB writes them, `0044-03-15 (BC)`. */
export function dateText(days: number): string {
  if (days === INFINITE_DAYS) return 'infinity';
  if (days === -INFINITE_DAYS) return '-infinity';
  const { year, month, day } = civil(days);
  const shown = year > 0 ? year : 1 - year;
  const text = `${pad(shown, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return year > 0 ? text : `${text} (BC)`;
}

/** `10:00:00` or `10:00:00.000001` for microseconds since midnight. */
export function timeText(microseconds: bigint): string {
  const seconds = Number(microseconds / 1_000_000n);
  const fraction = Number(microseconds % 1_000_000n);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const text = clock.map((part) => pad(part, 2)).join(':');
  return fraction === 0 ? text : `${text}.${pad(fraction, 6)}`;
}

/** `2026-11-24 09:12:07` or `2026-11-24 09:12:07.000001` for microseconds since the epoch, UTC. */
export function timestampText(microseconds: bigint): string {
  if (microseconds === INFINITE_MICROSECONDS) return 'infinity';
  if (microseconds === -INFINITE_MICROSECONDS) return '-infinity';
  const inDay =
    ((microseconds % MICROSECONDS_PER_DAY) + MICROSECONDS_PER_DAY) % MICROSECONDS_PER_DAY;
  const days = Number((microseconds - inDay) / MICROSECONDS_PER_DAY);
  const date = dateText(days);
  return date.endsWith(' (BC)')
    ? `${date.slice(0, -5)} ${timeText(inDay)} (BC)`
    : `${date} ${timeText(inDay)}`;
}

/** Proleptic Gregorian date of a day number (days in eras of 400 years, years starting in March). */
function civil(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
