import type { ItemRecord } from '../storage/records/item.ts';
import type { LedgerAccount, LedgerEntryDraft } from '../storage/records/ledger-entry.ts';
import { entryDraft } from './entry-draft.ts';
import { howClosed } from './how-closed.ts';
import { markedAsChecked } from './marked-as-checked.ts';
import type { Scan } from './scan.ts';

/** Closes an item whose evidence is gone: paid by an act here, else cleared by itself, or rebased with its rule. */
export function closeItem(
  item: ItemRecord,
  scan: Scan,
): { readonly item?: ItemRecord; readonly entries: readonly LedgerEntryDraft[] } {
  const from = homeOf(item);
  if (from === undefined) return { entries: [] };
  const checked = markedAsChecked(item);
  const { principalMinutes, interestMinutes } = item;
  const amount = { from, count: 0, principalMinutes, interestMinutes } as const;
  const how = howOf(item, scan);
  if (how === 'cleared' || how === 'rebased') {
    const move =
      how === 'cleared'
        ? ({ type: 'shrunk', to: 'found' } as const)
        : ({ type: 'rebased', to: 'rebased' } as const);
    return {
      item: { ...checked, state: { name: 'cleared', at: scan.now } },
      entries: [entryDraft(item, { ...move, ...amount }, scan)],
    };
  }
  return {
    item: { ...checked, state: { name: 'paid', at: scan.now, how } },
    entries: [entryDraft(item, { type: 'paid', to: 'paid', ...amount, how }, scan)],
  };
}

function homeOf({ state }: ItemRecord): LedgerAccount | undefined {
  return state.name === 'open' || state.name === 'accepted' ? state.name : undefined;
}

function howOf(
  item: ItemRecord,
  { cause, ruleSet }: Scan,
): 'fixed' | 'removed' | 'cleared' | 'rebased' {
  const isRuleGone = ruleSet.rules.every(({ id }) => id !== item.rule);
  if (cause.name === 'rule-set' || isRuleGone) return 'rebased';
  return cause.name === 'time' ? 'cleared' : howClosed(item, cause.records);
}
