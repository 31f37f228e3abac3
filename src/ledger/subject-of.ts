import type { ItemRecord } from '../storage/records/item.ts';
import { nameList } from '../ui/name-list.ts';

/** What a decision is about, in one line: the title of an item, or of several. */
export function subjectOf(items: readonly ItemRecord[]): string {
  const [only] = items;
  if (only === undefined || items.length > 1) return nameList(items.map(({ title }) => title));
  return only.title;
}
