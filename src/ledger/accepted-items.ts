import type { ItemRecord } from '../storage/records/item.ts';

/** Accepted items, those that come back first on top. */
export function acceptedItems(items: Iterable<ItemRecord>): ItemRecord[] {
  const until = ({ state }: ItemRecord) => (state.name === 'accepted' ? state.until : '');
  return [...items]
    .filter(({ state }) => state.name === 'accepted')
    .sort((a, b) => (until(a) < until(b) ? -1 : 1));
}
