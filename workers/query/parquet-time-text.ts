const MICROS_PER_DAY = 86_400_000_000n;

/** `2020-01-31` for days since 1970-01-01; years beyond four digits get a sign as in ISO 8601. */
export function dateText(days: number): string {
  const iso = new Date(days * 86_400_000).toISOString();
  return iso.slice(0, iso.indexOf('T'));
}

/** `01:02:03.5` for a count of `perSecond`-ths since midnight; a fraction only when there is one. */
export function timeText(count: bigint, perSecond: bigint): string {
  const seconds = count / perSecond;
  const two = (n: bigint): string => String(n).padStart(2, '0');
  const clock = `${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}`;
  const rest = count % perSecond;
  if (rest === 0n) return clock;
  const digits = String(perSecond).length - 1;
  return `${clock}.${String(rest).padStart(digits, '0').replace(/0+$/, '')}`;
}

/** `2020-01-31 01:02:03.5` for a count of `perSecond`-ths since the epoch. */
export function timestampText(count: bigint, perSecond: bigint): string {
  const perDay = (MICROS_PER_DAY * perSecond) / 1_000_000n;
  const ofDay = ((count % perDay) + perDay) % perDay;
  return `${dateText(Number((count - ofDay) / perDay))} ${timeText(ofDay, perSecond)}`;
}
