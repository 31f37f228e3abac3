import type { Minutes } from '../vocabulary/minutes.ts';

/** How many of the largest debts hold at least half of the sum; 0 when nothing is owed. */
export function halfOfPrincipal(minutes: readonly Minutes[]): number {
  const largestFirst = [...minutes].sort((a, b) => b - a);
  const sum = minutes.reduce((all, one) => all + one, 0);
  let held = 0;
  let count = 0;
  for (const one of largestFirst) {
    if (held * 2 >= sum) break;
    held += one;
    count += 1;
  }
  return count;
}
