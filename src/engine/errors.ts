import type { ErrorEntry } from '../vocabulary/paydown-error.ts';

/** Failures of workers and tasks themselves; those of statements and files are in `sql` and the contracts. */
export const ENGINE_ERRORS = {
  ENG_NOT_STARTED: {
    when: 'The engine could not be started in this browser.',
    fix: 'Reload the page; if it happens again, update the browser (Chrome 95, Firefox 100, Safari 15.2 or later).',
    safe: 'Stored data is unaffected.',
  },
  ENG_WORKER_ENDED: {
    when: 'A background worker ended before it answered.',
    fix: 'Try again: the worker starts anew, and open datasets are read back from storage.',
    safe: 'Stored data is unaffected.',
  },
  ENG_UNEXPECTED: {
    when: 'Something failed in a way nobody foresaw.',
    fix: 'Try again; if it happens again, copy the details and report them.',
    safe: 'Stored data is unaffected.',
  },
} as const satisfies Record<`ENG_${string}`, ErrorEntry>;
