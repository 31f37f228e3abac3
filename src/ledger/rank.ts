import { DEBT_KINDS } from '../vocabulary/debt-kind.ts';
import { SEVERITIES } from '../vocabulary/severity.ts';
import type { ItemRecord } from '../storage/records/item.ts';

/** What ranking and planning read of an item. */
export type RankedFields = Pick<
  ItemRecord,
  'id' | 'kind' | 'severity' | 'due' | 'firstSeenAt' | 'principalMinutes' | 'interestMinutes'
>;

/**
 * Items by what an hour saves in a year, (12 × interest − principal) ÷ principal, best first.
 * Ties: severity, due date (none last), kind, first seen, id.
 */
export function rank<T extends RankedFields>(items: readonly T[]): T[] {
  return [...items].sort(compare);
}

function compare(a: RankedFields, b: RankedFields): number {
  return (
    byYield(a, b) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    byText(a.due ?? LAST, b.due ?? LAST) ||
    DEBT_KINDS.indexOf(a.kind) - DEBT_KINDS.indexOf(b.kind) ||
    byText(a.firstSeenAt, b.firstSeenAt) ||
    byText(a.id, b.id)
  );
}

/** Sorts after every date. */
const LAST = '~';

/** Orders by interest ÷ principal, which orders like the yearly yield; cross-multiplied to stay whole. */
function byYield(a: RankedFields, b: RankedFields): number {
  const aFree = a.principalMinutes === 0;
  const bFree = b.principalMinutes === 0;
  if (aFree || bFree) return Number(bFree) - Number(aFree) || b.interestMinutes - a.interestMinutes;
  return b.interestMinutes * a.principalMinutes - a.interestMinutes * b.principalMinutes;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
