import type { Clock } from '../vocabulary/instant.ts';
import type { DebtRule } from './debt-rule.ts';
import type { LedgerStore } from './ledger-store.ts';

/** What a ledger is made of. */
export interface LedgerParts {
  readonly store: LedgerStore;
  readonly rules: readonly DebtRule[];
  readonly clock: Clock;
}
