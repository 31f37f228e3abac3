import type { ItemRecord } from '../storage/records/item.ts';

/** The item without the mark that its rule could not run. */
export function markedAsChecked(item: ItemRecord): ItemRecord {
  const checked = { ...item };
  Reflect.deleteProperty(checked, 'notCheckedSince');
  return checked;
}
