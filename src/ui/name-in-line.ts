const LONGEST_NAME = 40;
const DIRECTION_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const OPENS_ISOLATE = /[\u2066-\u2068]/gu;
const ISOLATE = '\u2068';
const END_ISOLATE = '\u2069';

/**
 * A name inside a sentence: at most 40 characters, and set apart when it runs from right to left or holds
 * signs that turn the direction of text, so that it cannot turn what follows.
 */
export function nameInLine(name: string): string {
  const letters = [...name];
  const short =
    letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : name;
  if (!DIRECTION_CONTROLS.test(short) && !RIGHT_TO_LEFT.test(short)) return short;
  // An isolate the name opens itself would take the end that is meant for ours.
  const opened = short.match(OPENS_ISOLATE)?.length ?? 0;
  return `${ISOLATE}${short}${END_ISOLATE.repeat(opened + 1)}`;
}
