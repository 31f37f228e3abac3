import type { Minutes } from '../vocabulary/minutes.ts';
import { rank, type RankedFields } from './rank.ts';

/** Cells of the table at most, items × sums; beyond it the grid widens and the set is only near the cheapest. */
const MOST_CELLS = 32_000_000;

/**
 * The whole items that come to at least `gap` minutes of principal and take least time; among those
 * the one that saves most interest, then the fewest items, then better ranks. Exact while the table
 * fits. All items when even they do not reach the gap.
 */
export function cheapestSet<T extends RankedFields>(items: readonly T[], gap: Minutes): T[] {
  const ranked = rank(items).filter(({ principalMinutes }) => principalMinutes > 0);
  const whole = ranked.reduce((sum, { principalMinutes }) => sum + principalMinutes, 0);
  if (whole <= gap) return ranked;
  const longest = Math.max(...ranked.map(({ principalMinutes }) => principalMinutes));
  const reach = Math.min(gap + longest, whole);
  const grid = Math.max(
    ranked.reduce((divisor, item) => commonDivisor(divisor, item.principalMinutes), 0),
    Math.ceil((reach * ranked.length) / MOST_CELLS),
  );
  return cheapestOnGrid(ranked, Math.ceil(gap / grid), Math.ceil(reach / grid), grid);
}

/** Weights are rounded down, so that what reaches the gap on the grid reaches it in minutes. Each cell holds interest first, then minus the items. */
function cheapestOnGrid<T extends RankedFields>(
  items: readonly T[],
  gapCells: number,
  cells: number,
  grid: Minutes,
): T[] {
  const most = new Float64Array(cells + 1).fill(-Infinity);
  most[0] = 0;
  const taken = items.map(() => new Uint8Array(cells + 1));
  items.forEach((item, index) => {
    const weight = Math.floor(item.principalMinutes / grid);
    const value = item.interestMinutes * (items.length + 1) - 1;
    const row = taken[index];
    for (let cell = cells; row && cell >= weight; cell -= 1) {
      const taking = (most[cell - weight] ?? -Infinity) + value;
      if (taking <= (most[cell] ?? -Infinity)) continue;
      most[cell] = taking;
      row[cell] = 1;
    }
  });
  let cell = gapCells;
  while (cell <= cells && most[cell] === -Infinity) cell += 1;
  if (cell > cells) return [...items];
  const chosen: T[] = [];
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (item === undefined || taken[index]?.[cell] !== 1) continue;
    chosen.unshift(item);
    cell -= Math.floor(item.principalMinutes / grid);
  }
  return chosen;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
