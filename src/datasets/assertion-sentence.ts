import { formatCount } from '../ui/format-count.ts';
import type { AssertionCheck } from '../storage/records/assertion.ts';

const VALUES_SHOWN = 5;

/** An assertion as people say it, "score is between 300 and 850". */
export function assertionSentence(check: AssertionCheck): string {
  switch (check.kind) {
    case 'not-missing':
      return `${check.column} is never missing`;
    case 'unique':
      return `${check.column} is never repeated`;
    case 'range':
      return `${check.column} is between ${check.min} and ${check.max}`;
    case 'accepted-values': {
      const shown = check.values.slice(0, VALUES_SHOWN).join(', ');
      const more = check.values.length - VALUES_SHOWN;
      return `${check.column} is one of ${shown}${more > 0 ? ` and ${more} more` : ''}`;
    }
    case 'row-count':
      return `there are at least ${formatCount(check.min, 'row')}`;
  }
}
