import type { ItemRecord } from '../storage/records/item.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import { ledgerError } from './ledger-error.ts';

/** An open item by id. Throws `LED_NO_ITEM`, or `LED_NOT_OPEN` when it is in another state. */
export function openItemOf({ items }: WorkspaceSnapshot, id: string): ItemRecord {
  const item = items.get(id);
  if (item === undefined) throw ledgerError('LED_NO_ITEM', 'There is no such item', id);
  if (item.state.name !== 'open') {
    throw ledgerError('LED_NOT_OPEN', `"${item.title}" is ${item.state.name}`, id);
  }
  return item;
}
