import { markedText } from './marked-text.ts';

const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const ISOLATE = '\u2068';
const END_ISOLATE = '\u2069';

/**
 * A whole name for a sentence: signs nobody sees replaced by their mark, and set apart when it runs from
 * right to left, so that it cannot turn what follows.
 */
export function markedName(name: string): string {
  const marked = markedText(name);
  return RIGHT_TO_LEFT.test(marked) ? `${ISOLATE}${marked}${END_ISOLATE}` : marked;
}
