import type { DebtRule } from '../ledger/debt-rule.ts';
import { conDuplicate } from './rules/con-duplicate.ts';
import { conLate } from './rules/con-late.ts';
import { conNoOwner } from './rules/con-no-owner.ts';
import { conUnused } from './rules/con-unused.ts';

/** What this room asks of the records, in the order of the catalogue. */
export const debtRules: readonly DebtRule[] = [conUnused, conDuplicate, conNoOwner, conLate];
