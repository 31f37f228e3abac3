import { nameInLine } from '../../ui/name-in-line.ts';
import type { Doubt } from './doubt.ts';
import type { DoubtsInput } from './doubts-of.ts';

const WORD = /\p{L}*[^\p{ASCII}\s]\p{L}*/gu;
const MOST_WORDS = 3;

/** An encoding that was known by the look of the words only. */
export function encodingDoubts({ encoding, encodingBasis, sample }: DoubtsInput): Doubt[] {
  if (encodingBasis !== 'guess' || encoding === undefined) return [];
  const words = [...new Set(sample.text.match(WORD))].slice(0, MOST_WORDS);
  const shown = words.map((word) => `“${nameInLine(word)}”`).join(', ');
  const other = encoding === 'windows-1252' ? 'windows-1250' : 'windows-1252';
  return [
    {
      id: 'encoding',
      sentence: `The file is not UTF-8. It is read as ${encoding}${words.length === 0 ? '' : `: ${shown}`}.`,
      asks: true,
      remedies: [{ label: `Keep ${encoding}` }, { label: `Read as ${other}`, encoding: other }],
    },
  ];
}
