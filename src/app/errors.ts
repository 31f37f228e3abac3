import type { ErrorEntry } from '../vocabulary/paydown-error.ts';

export const APP_ERRORS = {
  APP_PAGE_BROKEN: {
    when: 'A page stopped while it was being shown.',
    fix: 'Show the page again, or go to another one. If it stays so, report it with the details.',
    safe: 'Saved work is unaffected, and the other pages work.',
  },
  APP_PAGE_NOT_LOADED: {
    when: 'The files of a page could not be fetched from where the app is served.',
    fix: 'Check that the host of the app can be reached, then reload the page.',
    safe: 'Saved work is unaffected, and pages that were open before work.',
  },
} as const satisfies Record<`APP_${string}`, ErrorEntry>;
