/** At least 99 % of the present values are distinct, but not all, in 100 rows or more: an id that repeats. */
export function isNearUnique(distinct: number, present: number): boolean {
  return present >= 100 && distinct < present && distinct >= 0.99 * present;
}
