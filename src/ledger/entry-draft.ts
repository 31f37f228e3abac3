import type { ItemRecord } from '../storage/records/item.ts';
import type { LedgerEntryDraft } from '../storage/records/ledger-entry.ts';
import type { AmountMove } from './amount-change.ts';
import type { Scan } from './scan.ts';

/** The ledger entry for one move of an item, named after the item and what changed of its count. */
export function entryDraft(
  item: ItemRecord,
  { type, from, to, count, principalMinutes, interestMinutes }: AmountMove,
  { now, actor, ruleSet }: Pick<Scan, 'now' | 'actor' | 'ruleSet'>,
): LedgerEntryDraft {
  return {
    at: now,
    by: actor.person,
    type,
    kind: item.kind,
    itemId: item.id,
    title: count === 0 ? item.title : `${item.title}, ${countText(count)}`,
    from,
    to,
    principalMinutes,
    interestMinutes,
    ruleSet: ruleSet.version,
    evidenceHash: item.evidence.resultHash,
    ...(type === 'paid' ? { how: 'fixed' } : {}),
  };
}

function countText(count: number): string {
  return count > 0 ? `${count} more` : `${-count} fewer`;
}
