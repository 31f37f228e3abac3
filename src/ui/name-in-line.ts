import { markedText } from './marked-text.ts';

const LONGEST_NAME = 40;
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const ISOLATE = '\u2068';
const END_ISOLATE = '\u2069';

/**
 * A name inside a sentence: at most 40 characters, signs nobody sees replaced by their mark, and set apart
 * when it runs from right to left, so that it cannot turn what follows.
 */
export function nameInLine(name: string): string {
  const letters = [...name];
  const short =
    letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : name;
  const marked = markedText(short);
  return RIGHT_TO_LEFT.test(marked) ? `${ISOLATE}${marked}${END_ISOLATE}` : marked;
}
