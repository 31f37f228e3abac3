import type { Minutes } from '../vocabulary/minutes.ts';

/** What paying saves within a year, less what it takes. Negative: leaving it is cheaper for a year. */
export function yearlyNet(principalMinutes: Minutes, interestMinutes: Minutes): Minutes {
  return 12 * interestMinutes - principalMinutes;
}
