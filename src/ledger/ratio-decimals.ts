import { BAND_LIMITS } from '../vocabulary/rating.ts';

const NEAR_PERCENT = 0.05;
const MOST_DECIMALS = 6;

/**
 * Decimals a ratio in percent needs so that it does not read as lying on the other side of a band
 * limit: 1, or at least 2 within 0.05 of a limit (20.04 is D and must not read 20.0).
 */
export function ratioDecimals(percent: number): number {
  const limit = Object.values(BAND_LIMITS).find(
    (band) => Math.abs(percent - band) < NEAR_PERCENT && percent !== band,
  );
  if (limit === undefined) return 1;
  let decimals = 2;
  while (decimals < MOST_DECIMALS && Number(percent.toFixed(decimals)) === limit) decimals += 1;
  return decimals;
}
