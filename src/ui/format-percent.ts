import { formatNumber } from './format-number.ts';

/** A number of percent with a space before the sign: 7.1 gives "7.1 %". For shares multiply by 100 first. */
export function formatPercent(percent: number, decimals = 1): string {
  return `${formatNumber(percent, { decimals })} %`;
}
