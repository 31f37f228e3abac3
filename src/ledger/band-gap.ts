import type { Minutes } from '../vocabulary/minutes.ts';
import { BAND_LIMITS, RATINGS, type Rating } from '../vocabulary/rating.ts';
import type { Amount } from './accounts.ts';
import { cheapestSet } from './cheapest-set.ts';
import type { RankedFields } from './rank.ts';
import { rating } from './rating.ts';
import { total } from './total.ts';

/** What it takes to reach the next better letter. */
export interface BandGap<T> extends Amount {
  readonly target: Rating;
  /** Principal above the limit; whole items come to a little more. */
  readonly gapMinutes: Minutes;
  /** The cheapest whole items that reach it, by rank. Their sums are the amounts. */
  readonly items: readonly T[];
}

/** The cheapest way to the next better rating; absent at A and without assets. */
export function bandGap<T extends RankedFields>(
  items: readonly T[],
  baseMinutes: Minutes,
): BandGap<T> | undefined {
  const { principalMinutes } = total(items);
  const now = rating(principalMinutes, baseMinutes);
  const target = now.defined ? RATINGS[RATINGS.indexOf(now.value) - 1] : undefined;
  if (target === undefined || target === 'E') return undefined;
  const gapMinutes = principalMinutes - Math.floor((BAND_LIMITS[target] * baseMinutes) / 100);
  const set = cheapestSet(items, gapMinutes);
  return { target, gapMinutes, items: set, ...total(set) };
}
