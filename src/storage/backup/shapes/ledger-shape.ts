import type {
  LedgerAccount,
  LedgerEntryRecord,
  LedgerEntryType,
} from '../../records/ledger-entry.ts';
import { mayBeAbsent, object, text, wordOf } from './shape.ts';
import { count, debtKind, digest, instant, whole } from './value-shapes.ts';

const account = wordOf<LedgerAccount>({
  open: true,
  accepted: true,
  paid: true,
  dismissed: true,
  found: true,
  revalued: true,
  rebased: true,
});

const entryType = wordOf<LedgerEntryType>({
  opened: true,
  grown: true,
  reopened: true,
  expired: true,
  paid: true,
  shrunk: true,
  accepted: true,
  dismissed: true,
  revalued: true,
  rebased: true,
  undone: true,
});

/** A row of `data/ledger.ndjson`. */
export const ledgerShape = object<LedgerEntryRecord>({
  seq: count,
  at: instant,
  by: text(),
  type: entryType,
  kind: debtKind,
  itemId: text(),
  title: text(),
  count: mayBeAbsent(whole),
  from: account,
  to: account,
  principalMinutes: count,
  interestMinutes: count,
  ruleSet: text(),
  evidenceHash: digest,
  reverses: mayBeAbsent(count),
  how: mayBeAbsent(wordOf<NonNullable<LedgerEntryRecord['how']>>({ fixed: true, removed: true })),
});
