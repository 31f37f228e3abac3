import type { Minutes } from '../vocabulary/minutes.ts';
import { notDefined, stated, type Stated } from '../vocabulary/stated.ts';

/** Principal over rebuild cost in percent. Not defined without assets. */
export function ratioPercent(principalMinutes: Minutes, baseMinutes: Minutes): Stated<number> {
  return baseMinutes > 0
    ? stated((principalMinutes * 100) / baseMinutes)
    : notDefined({ code: 'no-assets' });
}
