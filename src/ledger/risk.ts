import type { Rating } from '../vocabulary/rating.ts';
import type { Severity } from '../vocabulary/severity.ts';

const LETTERS = {
  blocker: 'E',
  critical: 'D',
  major: 'C',
  minor: 'B',
  info: 'A',
} as const satisfies Record<Severity, Rating>;

/** Risk rating: the worst open severity, A when there is none. Never blended with the debt rating. */
export function risk(worst: Severity | undefined): Rating {
  return worst === undefined ? 'A' : LETTERS[worst];
}
