import type { Minutes } from '../../vocabulary/minutes.ts';
import { formatHours } from '../../ui/format-hours.ts';
import { formatPercent } from '../../ui/format-percent.ts';

/** Minutes as hours with their unit. */
export function hours(minutes: Minutes, decimals: 1 | 2): string {
  return `${formatHours(minutes, { decimals })} h`;
}

/** A share from 0 to 1 in percent. */
export function percent(share: number): string {
  return formatPercent(100 * share);
}

/** Principal over rebuild cost; without a base there is no ratio. */
export function ratioText(principal: Minutes, base: Minutes): string {
  return base === 0 ? 'n/a' : percent(principal / base);
}
