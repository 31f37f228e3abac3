import type { Minutes } from '../vocabulary/minutes.ts';
import { formatNumber } from './format-number.ts';

export interface HoursFormat {
  /** 1 in headlines, 2 where columns add up. */
  readonly decimals?: 1 | 2;
  readonly signed?: boolean;
}

/**
 * Whole minutes as a number of hours without its unit, rounded half up (by magnitude, so that a
 * sum and its reversal read alike): 525 gives "8.8" or "8.75". Rounds in integers: no binary fractions.
 */
export function formatHours(
  minutes: Minutes,
  { decimals = 1, signed = false }: HoursFormat = {},
): string {
  const unitsPerHour = decimals === 1 ? 10 : 100;
  const units = Math.floor((Math.abs(minutes) * unitsPerHour * 2 + 60) / 120);
  const hours = (Math.sign(minutes) * units) / unitsPerHour;
  return formatNumber(hours, { decimals, signed });
}
