import type { ItemRecord } from '../storage/records/item.ts';
import type { LedgerEntryDraft } from '../storage/records/ledger-entry.ts';
import { entryDraft } from './entry-draft.ts';
import type { Scan } from './scan.ts';

/** Opens an accepted item again when its last day is over. */
export function expireAcceptance(
  item: ItemRecord,
  scan: Scan,
): { readonly item?: ItemRecord; readonly entries: readonly LedgerEntryDraft[] } {
  const { state, principalMinutes, interestMinutes } = item;
  if (state.name !== 'accepted' || scan.today <= state.until) return { entries: [] };
  const move = { type: 'expired', from: 'accepted', to: 'open', count: 0 } as const;
  return {
    item: { ...item, state: { name: 'open' } },
    entries: [entryDraft(item, { ...move, principalMinutes, interestMinutes }, scan)],
  };
}
