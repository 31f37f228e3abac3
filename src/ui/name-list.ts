import { nameInLine } from './name-in-line.ts';

const MOST_NAMES = 5;

/** Names in one line: at most five, and how many more. */
export function nameList(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map(nameInLine);
  const more = names.length - shown.length;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${String(more)} more`;
}
