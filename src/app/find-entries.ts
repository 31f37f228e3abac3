import type { PaletteEntry } from './palette-entry.ts';

/** An entry with the stretch of its text that matches, in characters. */
export interface FoundEntry {
  readonly entry: PaletteEntry;
  readonly from: number;
  readonly to: number;
}

const MOST_PER_GROUP = 6;
const GROUPS = ['Do', 'Go to', 'Backlog'] as const;

/** Entries whose text holds the query, those that begin a word with it first, at most 6 a group. */
export function findEntries(
  entries: readonly PaletteEntry[],
  query: string,
): readonly (readonly [PaletteEntry['group'], readonly FoundEntry[]])[] {
  const wanted = query.trim().toLocaleLowerCase('en');
  const found = entries.flatMap((entry) => {
    const text = entry.text.toLocaleLowerCase('en');
    const from = text.indexOf(wanted);
    if (from < 0) return [];
    const beginsWord = from === 0 || /\W/u.test(text.charAt(from - 1));
    return [{ entry, from, to: from + wanted.length, beginsWord }];
  });
  found.sort((a, b) => Number(b.beginsWord) - Number(a.beginsWord));
  return GROUPS.map(
    (group) =>
      [group, found.filter(({ entry }) => entry.group === group).slice(0, MOST_PER_GROUP)] as const,
  ).filter(([, members]) => members.length > 0);
}
