import type { ItemRecord } from '../storage/records/item.ts';

/** The items that count: open, not accepted, paid, cleared or dismissed. */
export function openItems(items: Iterable<ItemRecord>): ItemRecord[] {
  return [...items].filter(({ state }) => state.name === 'open');
}
