import type { Minutes } from '../vocabulary/minutes.ts';
import { notDefined, stated, type Stated } from '../vocabulary/stated.ts';

/** Months until paying has paid for itself: principal over interest. Not defined without interest. */
export function payback(principalMinutes: Minutes, interestMinutes: Minutes): Stated<number> {
  return interestMinutes > 0
    ? stated(principalMinutes / interestMinutes)
    : notDefined({ code: 'no-interest' });
}
