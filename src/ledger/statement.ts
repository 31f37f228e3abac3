import type { ItemId } from '../vocabulary/ids.ts';
import type { LedgerEntryRecord } from '../storage/records/ledger-entry.ts';
import type { Amount } from './accounts.ts';
import { MOVES, type StatementLine } from './moves.ts';

/** What a line did to the open debt, item by item; signed. */
export interface StatementDetail extends Amount {
  readonly itemId: ItemId;
  readonly title: string;
}

export interface StatementRow extends Amount {
  readonly line: StatementLine;
  /** Largest first. */
  readonly details: readonly StatementDetail[];
}

/** Opening, lines and closing of the open debt. Opening and lines add up to closing. */
export interface Statement {
  readonly opening: Amount;
  /** In the order they are shown; lines that come to nothing are left out. */
  readonly rows: readonly StatementRow[];
  readonly closing: Amount;
}

const LINES: readonly StatementLine[] = [
  'new',
  'paid',
  'accepted',
  'dismissed',
  'cleared',
  'remeasured',
  'rule-set',
];

/**
 * The statement of entries `from` to `to` (seqs, `to` excluded). An undone entry is taken off the line
 * of the entry it reverses, on the day it was undone.
 */
export function statement(
  entries: readonly LedgerEntryRecord[],
  from: number,
  to: number,
): Statement {
  const within = entries.slice(from, to);
  const rows = LINES.map((line) => row(line, within, entries)).filter(hasAmount);
  return {
    opening: openAfter(entries.slice(0, from)),
    rows,
    closing: openAfter(entries.slice(0, to)),
  };
}

function row(
  line: StatementLine,
  within: readonly LedgerEntryRecord[],
  entries: readonly LedgerEntryRecord[],
): StatementRow {
  const byItem = new Map<ItemId, StatementDetail>();
  for (const entry of within) {
    const root = rootOf(entry, entries);
    if (lineOf(root) !== line) continue;
    const before = byItem.get(entry.itemId);
    byItem.set(entry.itemId, {
      itemId: entry.itemId,
      title: root.title,
      ...add(before ?? NOTHING, effectOnOpen(entry)),
    });
  }
  const details = [...byItem.values()]
    .filter(hasAmount)
    .sort((a, b) => Math.abs(b.principalMinutes) - Math.abs(a.principalMinutes));
  return { line, ...details.reduce<Amount>(add, NOTHING), details };
}

function rootOf(
  entry: LedgerEntryRecord,
  entries: readonly LedgerEntryRecord[],
): LedgerEntryRecord {
  const reversed = entry.reverses === undefined ? undefined : entries[entry.reverses];
  return reversed === undefined ? entry : rootOf(reversed, entries);
}

function lineOf({ type }: LedgerEntryRecord): StatementLine | undefined {
  return type === 'undone' ? undefined : MOVES[type].line;
}

function openAfter(entries: readonly LedgerEntryRecord[]): Amount {
  return entries.map(effectOnOpen).reduce<Amount>(add, NOTHING);
}

function effectOnOpen({ from, to, principalMinutes, interestMinutes }: LedgerEntryRecord): Amount {
  const sign = Number(to === 'open') - Number(from === 'open');
  return { principalMinutes: sign * principalMinutes, interestMinutes: sign * interestMinutes };
}

const NOTHING: Amount = { principalMinutes: 0, interestMinutes: 0 };

function add(a: Amount, b: Amount): Amount {
  return {
    principalMinutes: a.principalMinutes + b.principalMinutes,
    interestMinutes: a.interestMinutes + b.interestMinutes,
  };
}

function hasAmount({ principalMinutes, interestMinutes }: Amount): boolean {
  return principalMinutes !== 0 || interestMinutes !== 0;
}
