import type { Minutes } from '../vocabulary/minutes.ts';
import { BAND_LIMITS, RATINGS, type Rating } from '../vocabulary/rating.ts';
import { notDefined, stated, type Stated } from '../vocabulary/stated.ts';

/**
 * Debt rating on the SQALE grid, upper bounds inclusive, compared on whole minutes:
 * principal × 100 ≤ limit × rebuild cost. Not defined without assets.
 */
export function rating(principalMinutes: Minutes, baseMinutes: Minutes): Stated<Rating> {
  if (baseMinutes <= 0) return notDefined({ code: 'no-assets' });
  const fits = (letter: Rating) =>
    letter === 'E' || principalMinutes * 100 <= BAND_LIMITS[letter] * baseMinutes;
  return stated(RATINGS.find(fits) ?? 'E');
}
