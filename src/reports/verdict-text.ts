import type { Verification } from './verify-report.ts';

/** A verdict for people: does it hold, in one line, and what that does not say. */
export interface VerdictText {
  readonly holds: boolean;
  readonly title: string;
  readonly detail: string;
}

const NOT_SIGNED =
  'It is not signed: compare the hash with the one the sender tells you, because whoever changes a file can make a new hash.';

/** The words for the outcome of a check. */
export function verdictText({
  verdict,
  form,
}: Pick<Verification, 'verdict' | 'form'>): VerdictText {
  switch (verdict) {
    case 'exact':
      return {
        holds: true,
        title:
          form === 'html'
            ? 'The hash holds, and the page says what its data says'
            : 'The hash holds',
        detail: NOT_SIGNED,
      };
    case 'formatting-differs':
      return {
        holds: true,
        title: 'The hash holds; the formatting differs',
        detail: `${form === 'html' ? 'Line ends were changed on the way, the page was not.' : 'Spaces or the order of members were changed on the way, the figures were not.'} ${NOT_SIGNED}`,
      };
    case 'data-holds':
      return {
        holds: true,
        title: 'The hash holds; the page was not compared',
        detail: `Another version of Paydown wrote the page; trust the figures below, not the page. ${NOT_SIGNED}`,
      };
    case 'page-differs':
      return {
        holds: false,
        title: 'The page was changed after it was made',
        detail:
          'Made anew from the figures inside, the page is another one. Those figures still fit their hash and stand below; do not trust the page itself.',
      };
    case 'hash-differs':
      return {
        holds: false,
        title: 'The hash does not hold',
        detail:
          'Something was changed after the report was made. Ask the sender for the file again.',
      };
  }
}
