import type { Minutes } from '../vocabulary/minutes.ts';
import type { Amount } from './accounts.ts';
import { rank, type RankedFields } from './rank.ts';
import { total } from './total.ts';

/** A set of items to pay. */
export interface Plan<T> extends Amount {
  /** By rank. */
  readonly items: readonly T[];
  /** False when the set may not be the best; then it saves at least `100 − withinPercent` % of the best. */
  readonly exact: boolean;
  readonly withinPercent: number;
}

const GRID: Minutes = 3;
const COARSE_GRID: Minutes = 15;
const EXACT_ITEMS = 4000;
const EXACT_MINUTES: Minutes = 400 * 60;
/** Cells of the coarse grid at most; a longer budget widens it. */
const COARSE_CELLS = 1600;

/**
 * The set that saves most interest within a budget: 0/1 knapsack by dynamic programming on a 3-minute
 * grid, weights rounded up. Ties: least hours, then fewest items, then better ranks. Above 4,000 items
 * or 400 h a coarse grid comes first and the room left is filled by rank.
 */
export function plan<T extends RankedFields>(items: readonly T[], budget: Minutes): Plan<T> {
  const useful = rank(items).filter(({ interestMinutes }) => interestMinutes > 0);
  if (total(useful).principalMinutes <= budget) return planOf(useful, true, 0);
  if (useful.length <= EXACT_ITEMS && budget <= EXACT_MINUTES) {
    return planOf(best(useful, budget, GRID), true, 0);
  }
  const grid = Math.max(COARSE_GRID, GRID * Math.ceil(budget / COARSE_CELLS / GRID));
  const filled = fill(useful, new Set(best(useful, budget, grid)), budget);
  const saved = total(filled).interestMinutes;
  const limit = upperBound(useful, budget);
  return planOf(filled, false, ((limit - saved) / limit) * 100);
}

function planOf<T extends RankedFields>(
  items: readonly T[],
  exact: boolean,
  withinPercent: number,
): Plan<T> {
  return { items, ...total(items), exact, withinPercent };
}

/** Interest first, then minutes, then items, in one number: 2^28, 2^12, 1; exact below 2^25 minutes of interest. */
function worth({ interestMinutes, principalMinutes }: Amount): number {
  return interestMinutes * 2 ** 28 - principalMinutes * 2 ** 12 - 1;
}

function best<T extends RankedFields>(items: readonly T[], budget: Minutes, grid: Minutes): T[] {
  const cells = Math.floor(budget / grid);
  const most = new Float64Array(cells + 1);
  const taken = items.map(() => new Uint8Array(cells + 1));
  items.forEach((item, index) => {
    const weight = Math.ceil(item.principalMinutes / grid);
    const value = worth(item);
    const row = taken[index];
    for (let cell = cells; row && cell >= weight; cell -= 1) {
      const taking = (most[cell - weight] ?? 0) + value;
      if (taking <= (most[cell] ?? 0)) continue;
      most[cell] = taking;
      row[cell] = 1;
    }
  });
  const chosen: T[] = [];
  let cell = cells;
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (item === undefined || taken[index]?.[cell] !== 1) continue;
    chosen.unshift(item);
    cell -= Math.ceil(item.principalMinutes / grid);
  }
  return chosen;
}

function fill<T extends RankedFields>(items: readonly T[], chosen: Set<T>, budget: Minutes): T[] {
  let left = budget - total(chosen).principalMinutes;
  for (const item of items) {
    if (chosen.has(item) || item.principalMinutes > left) continue;
    chosen.add(item);
    left -= item.principalMinutes;
  }
  return items.filter((item) => chosen.has(item));
}

/** Interest if the last item could be paid in part: no set can save more. */
function upperBound(items: readonly RankedFields[], budget: Minutes): number {
  let left = budget;
  let interest = 0;
  for (const item of items) {
    const part = item.principalMinutes === 0 ? 1 : Math.min(1, left / item.principalMinutes);
    interest += part * item.interestMinutes;
    left -= part * item.principalMinutes;
  }
  return interest;
}
