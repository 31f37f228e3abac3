import type { ItemRecord } from '../storage/records/item.ts';
import type { LedgerEntryDraft } from '../storage/records/ledger-entry.ts';
import type { AmountMove } from './amount-change.ts';
import type { Scan } from './scan.ts';

/** The ledger entry for one move of an item, named after the item. */
export function entryDraft(
  item: ItemRecord,
  { type, from, to, count, principalMinutes, interestMinutes, how }: AmountMove,
  { now, actor, ruleSet }: Pick<Scan, 'now' | 'actor' | 'ruleSet'>,
): LedgerEntryDraft {
  return {
    at: now,
    by: actor.person,
    type,
    kind: item.kind,
    itemId: item.id,
    title: item.title,
    ...(count === 0 ? {} : { count }),
    from,
    to,
    principalMinutes,
    interestMinutes,
    ruleSet: ruleSet.version,
    evidenceHash: item.evidence.resultHash,
    ...(how === undefined ? {} : { how }),
  };
}
