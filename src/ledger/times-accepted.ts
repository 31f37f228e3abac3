import type { LedgerEntryRecord } from '../storage/records/ledger-entry.ts';

/** How often an item was accepted so far; what was undone does not count. */
export function timesAccepted(entries: readonly LedgerEntryRecord[], itemId: string): number {
  const reversed = new Set<number>();
  let times = 0;
  for (const entry of entries.toReversed()) {
    if (entry.itemId !== itemId || reversed.has(entry.seq)) continue;
    if (entry.reverses !== undefined) reversed.add(entry.reverses);
    if (entry.type === 'accepted') times += 1;
  }
  return times;
}
