import type { Amount } from './accounts.ts';

/** Principal and interest of some items, added up. */
export function total(items: Iterable<Amount>): Amount {
  let principalMinutes = 0;
  let interestMinutes = 0;
  for (const item of items) {
    principalMinutes += item.principalMinutes;
    interestMinutes += item.interestMinutes;
  }
  return { principalMinutes, interestMinutes };
}
