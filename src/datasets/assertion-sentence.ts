import type { AssertionCheck } from '../storage/records/assertion.ts';
import { formatCount } from '../ui/format-count.ts';
import { nameInLine } from '../ui/name-in-line.ts';
import { nameList } from '../ui/name-list.ts';
import { valueText } from './value-text.ts';

/** An assertion as people say it, "score is between 300 and 850". */
export function assertionSentence(check: AssertionCheck): string {
  if (check.kind === 'row-count') return `there are at least ${formatCount(check.min, 'row')}`;
  const name = nameInLine(check.column);
  switch (check.kind) {
    case 'not-missing':
      return `${name} is never missing`;
    case 'unique':
      return `${name} is never repeated`;
    case 'range':
      return `${name} is between ${valueText(check.min, check.column)} and ${valueText(check.max, check.column)}`;
    case 'accepted-values':
      return `${name} is one of ${nameList(check.values.map((value) => valueText(value, check.column)))}`;
  }
}
