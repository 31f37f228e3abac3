import type { Minutes } from '../vocabulary/minutes.ts';

/** Low, likely and high effort in minutes, with PERT mean and standard deviation. */
export interface ThreePoints {
  readonly low: number;
  readonly likely: Minutes;
  readonly high: number;
  readonly mean: number;
  readonly sd: number;
}

/**
 * Range around a booked effort: half to double, or 0.8 to 1.5 when the product does the work itself.
 * PERT: mean (l + 4m + h) ÷ 6, sd (h − l) ÷ 6. The ledger books the likely value, never the mean.
 */
export function threePoints(likely: Minutes, byProduct: boolean): ThreePoints {
  const low = likely * (byProduct ? 0.8 : 0.5);
  const high = likely * (byProduct ? 1.5 : 2);
  return { low, likely, high, mean: (low + 4 * likely + high) / 6, sd: (high - low) / 6 };
}
