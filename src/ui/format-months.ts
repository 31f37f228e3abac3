import { formatNumber } from './format-number.ts';

/** A payback as "2.0 mo". */
export function formatMonths(months: number): string {
  return `${formatNumber(months, { decimals: 1 })} mo`;
}
