import type { Verdict } from './verify-report.ts';

/** A verdict for people: does it hold, in one line, and what that does not say. */
export interface VerdictText {
  readonly holds: boolean;
  readonly title: string;
  readonly detail: string;
}

const NOT_SIGNED =
  'It is not signed: compare the hash with the one the sender tells you, because whoever changes a file can make a new hash.';

/** The words for each outcome of the check. */
export const VERDICT_TEXTS: Readonly<Record<Verdict, VerdictText>> = {
  exact: {
    holds: true,
    title: 'The hash holds, and the page says what its data says',
    detail: NOT_SIGNED,
  },
  'data-holds': {
    holds: true,
    title: 'The hash holds',
    detail: `The page was written by another version and was not compared; trust the figures below. ${NOT_SIGNED}`,
  },
  'page-differs': {
    holds: false,
    title: 'The page was changed after it was made',
    detail:
      'The figures inside still fit their hash and stand below; do not trust the page itself.',
  },
  'hash-differs': {
    holds: false,
    title: 'The hash does not hold',
    detail: 'Something was changed after the report was made. Ask the sender for the file again.',
  },
};
