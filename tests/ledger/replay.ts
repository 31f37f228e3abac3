import type { DebtKind } from '../../src/vocabulary/debt-kind.ts';
import type { Amount } from '../../src/ledger/accounts.ts';
import type { LedgerEntryRecord } from '../../src/storage/records/ledger-entry.ts';

type Live = [id: string, kind: DebtKind, home: 'open' | 'accepted', amount: Amount];

/** What is open and accepted, item by item, from the entries alone. */
export function replay(ledger: readonly LedgerEntryRecord[]): Live[] {
  const live = new Map<string, Live>();
  const add = (home: string, sign: 1 | -1, entry: LedgerEntryRecord) => {
    if (home !== 'open' && home !== 'accepted') return;
    const key = `${entry.itemId} ${home}`;
    const [, , , before] = live.get(key) ?? [0, 0, 0, { principalMinutes: 0, interestMinutes: 0 }];
    const amount = {
      principalMinutes: before.principalMinutes + sign * entry.principalMinutes,
      interestMinutes: before.interestMinutes + sign * entry.interestMinutes,
    };
    live.set(key, [entry.itemId, entry.kind, home, amount]);
  };
  for (const entry of ledger) {
    add(entry.from, -1, entry);
    add(entry.to, 1, entry);
  }
  return [...live.values()]
    .filter(([, , , { principalMinutes }]) => principalMinutes !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
