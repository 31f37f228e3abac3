import type { LocalDate } from '../vocabulary/instant.ts';

/** Whether the base must be frozen anew: a quarter began since `last`, or the rule set changed. */
export function isRebaseDue(
  last: LocalDate,
  today: LocalDate,
  ruleSets: { readonly last: string; readonly now: string },
): boolean {
  return ruleSets.last !== ruleSets.now || quarter(today) > quarter(last);
}

function quarter(date: LocalDate): number {
  const [year, month] = date.split('-').map(Number);
  return (year ?? 0) * 4 + Math.floor(((month ?? 1) - 1) / 3);
}
