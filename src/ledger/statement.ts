import type { LedgerEntryRecord } from '../storage/records/ledger-entry.ts';
import type { Amount } from './accounts.ts';
import type { StatementLine } from './moves.ts';
import { statementDetails, type StatementDetail } from './statement-details.ts';
import { total } from './total.ts';

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
  const all = statementDetails(entries, from, to);
  const rows = LINES.map((line): StatementRow => {
    const details = all
      .filter((detail) => detail.line === line)
      .map(({ line: _, ...detail }) => detail)
      .sort((a, b) => Math.abs(b.principalMinutes) - Math.abs(a.principalMinutes));
    return { line, ...total(details), details };
  });
  return {
    opening: openAfter(entries.slice(0, from)),
    rows: rows.filter(
      ({ principalMinutes, interestMinutes }) => principalMinutes !== 0 || interestMinutes !== 0,
    ),
    closing: openAfter(entries.slice(0, to)),
  };
}

function openAfter(entries: readonly LedgerEntryRecord[]): Amount {
  return total(
    entries.map(({ from, to, principalMinutes, interestMinutes }) => {
      const sign = Number(to === 'open') - Number(from === 'open');
      return {
        principalMinutes: sign * principalMinutes,
        interestMinutes: sign * interestMinutes,
      };
    }),
  );
}
