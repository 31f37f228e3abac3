import { BAND_LIMITS } from '../vocabulary/rating.ts';

/** Where the bands end on the ruler, in percent of its width: each band gets a readable share. */
export const RULER_STOPS = [0, 16, 32, 54, 84, 100] as const;

const RATIO_STOPS = [0, BAND_LIMITS.A, BAND_LIMITS.B, BAND_LIMITS.C, BAND_LIMITS.D, 100] as const;

/** Place of a ratio (percent of the rebuild cost) on the ruler, in percent of its width; clamped. */
export function rulerPosition(ratioPercent: number): number {
  for (let band = 1; band < RATIO_STOPS.length; band += 1) {
    const low = RATIO_STOPS[band - 1] ?? 0;
    const high = RATIO_STOPS[band] ?? 100;
    if (ratioPercent > high) continue;
    const left = RULER_STOPS[band - 1] ?? 0;
    const right = RULER_STOPS[band] ?? 100;
    return left + ((Math.max(ratioPercent, low) - low) / (high - low)) * (right - left);
  }
  return 100;
}
