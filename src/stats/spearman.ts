import { notDefined, stated, type Stated } from '../vocabulary/stated.ts';
import { averageRanks } from './average-ranks.ts';
import type { RankOrder } from './rank-order.ts';

const NEEDED = 3;

/**
 * Spearman's rank correlation, −1 to 1, over the positions where both samples are present (not NaN):
 * Pearson's correlation of the ranks, ties sharing the mean rank. `n` is the number of such positions.
 * Infinities rank first or last. Not defined under 3 positions, or when one side is constant.
 * Source: `scipy.stats.spearmanr(nan_policy='omit')`, SciPy 1.
 */
export function spearman(
  a: RankOrder,
  b: RankOrder,
): Stated<{ readonly rho: number; readonly n: number }> {
  if (a.values.length !== b.values.length) throw new RangeError('samples differ in length');
  const both = new Uint8Array(a.values.length);
  let n = 0;
  for (const position of a.order) {
    if (Number.isNaN(b.values[position] ?? Number.NaN)) continue;
    both[position] = 1;
    n += 1;
  }
  if (n < NEEDED) return notDefined({ code: 'too-few', n, needed: NEEDED });
  const ranksOfA = averageRanks(a, both);
  const ranksOfB = averageRanks(b, both);
  const mean = (n + 1) / 2;
  let aa = 0;
  let bb = 0;
  let ab = 0;
  for (let i = 0; i < both.length; i += 1) {
    if (both[i] === 0) continue;
    const x = (ranksOfA[i] ?? mean) - mean;
    const y = (ranksOfB[i] ?? mean) - mean;
    aa += x * x;
    bb += y * y;
    ab += x * y;
  }
  if (aa === 0 || bb === 0) return notDefined({ code: 'zero-variance' });
  return stated({ rho: Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb))), n });
}
