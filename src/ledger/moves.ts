import type { LedgerAccount, LedgerEntryType } from '../storage/records/ledger-entry.ts';

/** The lines of a statement. */
export type StatementLine =
  'new' | 'paid' | 'accepted' | 'dismissed' | 'cleared' | 'remeasured' | 'rule-set';

export interface Move {
  /** Allowed ways, from one account to another. */
  readonly ways: readonly (readonly [LedgerAccount, LedgerAccount])[];
  readonly line: StatementLine;
}

/**
 * What each entry may move, and the line that shows it. An accepted item keeps its amounts in
 * `accepted`, so what changes there moves there; only moves of `open` reach a statement.
 */
export const MOVES = {
  opened: { ways: [['found', 'open']], line: 'new' },
  grown: {
    ways: [
      ['found', 'open'],
      ['found', 'accepted'],
    ],
    line: 'new',
  },
  reopened: { ways: [['paid', 'open']], line: 'new' },
  expired: { ways: [['accepted', 'open']], line: 'new' },
  paid: {
    ways: [
      ['open', 'paid'],
      ['accepted', 'paid'],
    ],
    line: 'paid',
  },
  shrunk: {
    ways: [
      ['open', 'found'],
      ['accepted', 'found'],
    ],
    line: 'cleared',
  },
  accepted: { ways: [['open', 'accepted']], line: 'accepted' },
  dismissed: { ways: [['open', 'dismissed']], line: 'dismissed' },
  revalued: {
    ways: [
      ['revalued', 'open'],
      ['open', 'revalued'],
      ['revalued', 'accepted'],
      ['accepted', 'revalued'],
    ],
    line: 'remeasured',
  },
  rebased: {
    ways: [
      ['rebased', 'open'],
      ['open', 'rebased'],
      ['rebased', 'accepted'],
      ['accepted', 'rebased'],
    ],
    line: 'rule-set',
  },
} as const satisfies Record<Exclude<LedgerEntryType, 'undone'>, Move>;
