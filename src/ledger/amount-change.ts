import type { LedgerAccount, LedgerEntryType } from '../storage/records/ledger-entry.ts';
import type { ItemRecord } from '../storage/records/item.ts';
import type { Amount } from './accounts.ts';
import type { PricedFinding } from './assess.ts';
import { howClosed } from './how-closed.ts';
import type { Scan } from './scan.ts';

/** One move that brings an item from what it was booked at to what a finding is worth. */
export interface AmountMove extends Amount {
  readonly type: LedgerEntryType;
  readonly from: LedgerAccount;
  readonly to: LedgerAccount;
  /** Change of the count, 0 when only the worth of it changed. */
  readonly count: number;
  /** Of what is paid. */
  readonly how?: 'fixed' | 'removed';
}

/**
 * Moves for an item whose finding changed: more of it grows, less is paid by an act or shrinks by
 * itself, and what the count does not explain is revalued, or rebased under another rule set.
 * What comes in stands before what goes out, so that no balance falls below 0 on the way.
 */
export function amountChange(
  item: ItemRecord,
  finding: PricedFinding,
  home: 'open' | 'accepted',
  { ruleSet, cause }: Scan,
): AmountMove[] {
  const total: Amount = {
    principalMinutes: finding.principalMinutes - item.principalMinutes,
    interestMinutes: finding.interestMinutes - item.interestMinutes,
  };
  if (cause.name === 'rule-set' || item.ruleSet !== ruleSet.version) {
    return inThenOut(valueMoves('rebased', total, home));
  }
  const count = finding.finding.count - item.count;
  const byCount = countPart(item, finding, count, ruleSet);
  const rest: Amount = {
    principalMinutes: total.principalMinutes - byCount.principalMinutes,
    interestMinutes: total.interestMinutes - byCount.interestMinutes,
  };
  return inThenOut([
    ...countMoves(byCount, count, home, howFewer(item, cause)),
    ...valueMoves('revalued', rest, home),
  ]);
}

function countPart(
  item: ItemRecord,
  finding: PricedFinding,
  count: number,
  { rules }: Scan['ruleSet'],
): Amount {
  const rule = rules.find(({ id }) => id === finding.rule);
  const isPriced = item.basis === 'estimated' && finding.basis === 'estimated';
  return {
    principalMinutes: count * (rule?.principal.perUnitMinutes ?? 0),
    interestMinutes: isPriced ? count * (rule?.interest.perUnitMinutes ?? 0) : 0,
  };
}

function howFewer(item: ItemRecord, cause: Scan['cause']): ReturnType<typeof howClosed> {
  return cause.name === 'act' ? howClosed(item, cause.records) : 'cleared';
}

function countMoves(
  { principalMinutes, interestMinutes }: Amount,
  count: number,
  home: 'open' | 'accepted',
  how: ReturnType<typeof howClosed>,
): AmountMove[] {
  const amount = {
    principalMinutes: Math.abs(principalMinutes),
    interestMinutes: Math.abs(interestMinutes),
  };
  if (amount.principalMinutes === 0 && amount.interestMinutes === 0) return [];
  if (count > 0) return [{ type: 'grown', from: 'found', to: home, count, ...amount }];
  return how === 'cleared'
    ? [{ type: 'shrunk', from: home, to: 'found', count, ...amount }]
    : [{ type: 'paid', from: home, to: 'paid', count, ...amount, how }];
}

function valueMoves(
  type: 'revalued' | 'rebased',
  { principalMinutes, interestMinutes }: Amount,
  home: 'open' | 'accepted',
): AmountMove[] {
  const up = {
    principalMinutes: Math.max(principalMinutes, 0),
    interestMinutes: Math.max(interestMinutes, 0),
  };
  const down = {
    principalMinutes: Math.max(-principalMinutes, 0),
    interestMinutes: Math.max(-interestMinutes, 0),
  };
  const moves: AmountMove[] = [
    { type, from: type, to: home, count: 0, ...up },
    { type, from: home, to: type, count: 0, ...down },
  ];
  return moves.filter((move) => move.principalMinutes > 0 || move.interestMinutes > 0);
}

function inThenOut(moves: AmountMove[]): AmountMove[] {
  const isOut = ({ from }: AmountMove) => Number(from === 'open' || from === 'accepted');
  return moves.sort((a, b) => isOut(a) - isOut(b));
}
