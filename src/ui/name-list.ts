const MOST_NAMES = 5;
const LONGEST_NAME = 40;
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/u;
const OPENS_ISOLATE = /[\u2066-\u2068]/gu;
const ISOLATE = '\u2068';
const END_ISOLATE = '\u2069';

/**
 * Names in one line: at most five, each at most 40 characters, and how many more. A name that holds
 * signs that turn the direction of text is set apart, so that it cannot turn what follows.
 */
export function nameList(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map(inLine);
  const more = names.length - shown.length;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${String(more)} more`;
}

function inLine(name: string): string {
  const letters = [...name];
  const short =
    letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : name;
  if (!DIRECTION_CONTROLS.test(short)) return short;
  // An isolate the name opens itself would take the end that is meant for ours.
  const opened = short.match(OPENS_ISOLATE)?.length ?? 0;
  return `${ISOLATE}${short}${END_ISOLATE.repeat(opened + 1)}`;
}
