import { DEBT_KINDS, type DebtKind } from '../vocabulary/debt-kind.ts';
import type { LedgerAccount, LedgerEntryRecord } from './records/ledger-entry.ts';

interface Balance {
  principalMinutes: number;
  interestMinutes: number;
}

/** Accounts that hold debt; the others are where debt comes from and may fall below zero. */
const HOLDING = ['open', 'accepted', 'paid', 'dismissed'] as const satisfies LedgerAccount[];

/**
 * The first thing wrong with the ledger, as a sentence, or undefined. Each entry moves one amount
 * between two accounts, so all accounts of a kind sum to zero as long as every amount is a whole
 * number from zero up and no entry is missing; no holding account may fall below zero.
 */
export function ledgerFault(ledger: readonly LedgerEntryRecord[]): string | undefined {
  const balances = new Map<string, Balance>();
  for (const [index, entry] of ledger.entries()) {
    if (entry.seq !== index) return `Ledger entry ${index} is missing`;
    if (!isAmount(entry.principalMinutes) || !isAmount(entry.interestMinutes)) {
      return `Ledger entry ${index} has no whole amount`;
    }
    if (entry.from === entry.to) return `Ledger entry ${index} moves nothing`;
    move(balances, entry, entry.from, -1);
    move(balances, entry, entry.to, 1);
  }
  return DEBT_KINDS.map((kind) => overdrawn(balances, kind)).find((fault) => fault !== undefined);
}

function overdrawn(balances: ReadonlyMap<string, Balance>, kind: DebtKind): string | undefined {
  for (const account of HOLDING) {
    const { principalMinutes = 0, interestMinutes = 0 } = balances.get(`${kind}/${account}`) ?? {};
    if (principalMinutes < 0 || interestMinutes < 0) {
      return `The account "${account}" of ${kind} is below zero`;
    }
  }
  return undefined;
}

function move(
  balances: Map<string, Balance>,
  entry: LedgerEntryRecord,
  account: LedgerAccount,
  sign: 1 | -1,
): void {
  const key = `${entry.kind}/${account}`;
  const { principalMinutes, interestMinutes } = balances.get(key) ?? {
    principalMinutes: 0,
    interestMinutes: 0,
  };
  balances.set(key, {
    principalMinutes: principalMinutes + sign * entry.principalMinutes,
    interestMinutes: interestMinutes + sign * entry.interestMinutes,
  });
}

function isAmount(minutes: number): boolean {
  return Number.isSafeInteger(minutes) && minutes >= 0;
}
