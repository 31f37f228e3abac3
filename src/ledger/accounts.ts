import { DEBT_KINDS, type DebtKind } from '../vocabulary/debt-kind.ts';
import type { Minutes } from '../vocabulary/minutes.ts';
import type { LedgerAccount, LedgerEntryDraft } from '../storage/records/ledger-entry.ts';

export interface Amount {
  readonly principalMinutes: Minutes;
  readonly interestMinutes: Minutes;
}

export type Balances = Readonly<Record<DebtKind, Readonly<Record<LedgerAccount, Amount>>>>;

export const ACCOUNTS = [
  'open',
  'accepted',
  'paid',
  'dismissed',
  'found',
  'revalued',
  'rebased',
] as const satisfies readonly LedgerAccount[];

/**
 * Balance of each account of each kind after some entries. They always add up to 0 for each kind and
 * currency; `found`, `revalued` and `rebased` are where amounts come from and go below 0.
 */
export function accounts(
  entries: Iterable<
    Pick<LedgerEntryDraft, 'kind' | 'from' | 'to' | 'principalMinutes' | 'interestMinutes'>
  >,
): Balances {
  const balances = emptyBalances();
  for (const { kind, from, to, principalMinutes, interestMinutes } of entries) {
    const ofKind = balances[kind];
    ofKind[from].principalMinutes -= principalMinutes;
    ofKind[from].interestMinutes -= interestMinutes;
    ofKind[to].principalMinutes += principalMinutes;
    ofKind[to].interestMinutes += interestMinutes;
  }
  return balances;
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

function emptyBalances(): Record<DebtKind, Record<LedgerAccount, Open<Amount>>> {
  const zero = () => ({ principalMinutes: 0, interestMinutes: 0 });
  const ofKind = () =>
    Object.fromEntries(ACCOUNTS.map((account) => [account, zero()])) as Record<
      LedgerAccount,
      Open<Amount>
    >;
  return Object.fromEntries(DEBT_KINDS.map((kind) => [kind, ofKind()])) as Record<
    DebtKind,
    Record<LedgerAccount, Open<Amount>>
  >;
}
