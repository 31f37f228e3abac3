import type { RankOrder } from './rank-order.ts';

/**
 * Ranks from 1, ties sharing the mean of their ranks, among the positions where `keep` is 1.
 * Positions that are missing or not kept hold NaN.
 * Source: `scipy.stats.rankdata(method='average')`, SciPy 1.
 */
export function averageRanks({ values, order }: RankOrder, keep: Uint8Array): Float64Array {
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  const kept = order.filter((position) => keep[position] === 1);
  let start = 0;
  while (start < kept.length) {
    const value = values[kept[start] ?? 0];
    let end = start + 1;
    while (end < kept.length && values[kept[end] ?? 0] === value) end += 1;
    const rank = (start + 1 + end) / 2;
    for (let i = start; i < end; i += 1) ranks[kept[i] ?? 0] = rank;
    start = end;
  }
  return ranks;
}
