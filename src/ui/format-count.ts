import { formatNumber } from './format-number.ts';

/** A whole number, alone ("1,284") or with its noun in the right number ("1 row", "1,284 rows"). */
export function formatCount(
  count: number | bigint,
  noun?: string,
  plural: string = `${noun}s`,
): string {
  const digits = formatNumber(count, { decimals: 0 });
  if (noun === undefined) return digits;
  return `${digits} ${BigInt(count) === 1n ? noun : plural}`;
}
