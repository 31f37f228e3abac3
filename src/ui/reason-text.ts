import type { Reason } from '../vocabulary/stated.ts';
import { formatCount } from './format-count.ts';

/** A reason as the clause that follows "because": "there are no rows". */
export function reasonText(reason: Reason): string {
  switch (reason.code) {
    case 'no-rows':
      return 'there are no rows';
    case 'all-missing':
      return 'every value is missing';
    case 'too-few':
      return `n = ${formatCount(reason.n)} is too few, it needs ${formatCount(reason.needed)}`;
    case 'zero-variance':
      return 'all values are equal';
    case 'not-numeric':
      return 'the values are not numbers';
    case 'not-ordered':
      return 'the values have no order';
    case 'not-text':
      return 'the values are not text';
    case 'not-finite':
      return 'a value is infinite or not a number';
    case 'no-assets':
      return 'there is nothing of this kind yet';
    case 'no-interest':
      return 'it costs nothing every month';
    case 'not-run':
      return `${reason.what} has not run`;
    case 'too-large':
      return `it is larger than ${reason.limit}`;
    case 'no-history':
      return 'there is no earlier state to compare with';
    case 'browser-silent':
      return `the browser does not report ${reason.what}`;
  }
}
