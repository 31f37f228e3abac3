import { formatCount } from '../../ui/format-count.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import type { Report } from '../report-schema.ts';
import type { Span } from './blocks.ts';

/** How to check a report, and what a check cannot say. */
export interface Verification {
  readonly title: string;
  readonly pairs: readonly (readonly [string, Span])[];
  readonly text: string;
}

const LIMITS =
  'Whoever changes the file can make a new hash, so compare it with the one the sender tells you or keeps: their audit log holds it in the entry after the head above. It does not prove that the inputs were right.';

const HOW = {
  html: 'Open this file in Paydown, under Reports, “Read a report someone sent”. Without a network it checks that the hash fits the figures kept inside this file, makes this page anew from them, and compares the two byte for byte: a page that says anything else is called changed.',
  pdf: 'This form is for reading and filing, and Paydown does not check it. Ask the sender for the HTML or the JSON form of the same report and open it in Paydown, under Reports, “Read a report someone sent”: it says whether its hash holds, and the hash must be the one above. For readers of the screen the HTML form is the complete one.',
} as const;

export function verification({ data, contentHash }: Report, form: keyof typeof HOW): Verification {
  return {
    title: 'Verification',
    pairs: [
      ['Content, SHA-256', { mono: grouped(contentHash.slice('sha256:'.length)) }],
      [
        'Audit chain head',
        {
          mono: `${formatCount(data.audit.entries, 'entry', 'entries')}, ${grouped(data.audit.head)}`,
        },
      ],
      ['Signature', 'not signed'],
      ['Made', `${formatInstant(data.asOf, 'UTC')} UTC`],
    ],
    text: `${HOW[form]} ${LIMITS}`,
  };
}

/** Hex in groups of four, as people compare it. */
function grouped(hex: string): string {
  return hex.match(/.{1,4}/g)?.join(' ') ?? hex;
}
