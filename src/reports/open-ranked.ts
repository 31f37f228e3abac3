import { openItems } from '../ledger/open-items.ts';
import { rank } from '../ledger/rank.ts';
import type { ItemRecord } from '../storage/records/item.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';

/** Open items in the order of the backlog. */
export function openRanked(snapshot: WorkspaceSnapshot): readonly ItemRecord[] {
  return rank(openItems(snapshot.items.values()));
}
