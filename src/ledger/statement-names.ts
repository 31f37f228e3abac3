import type { StatementLine } from './moves.ts';

/** The lines of a statement as people read them. */
export const STATEMENT_NAMES: Readonly<Record<StatementLine, string>> = {
  new: 'New',
  paid: 'Paid',
  accepted: 'Accepted',
  dismissed: 'Dismissed',
  cleared: 'Cleared by itself',
  remeasured: 'Re-measured',
  'rule-set': 'Rule set',
};
