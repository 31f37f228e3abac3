import type { Instant } from '../vocabulary/instant.ts';
import type { LedgerEntryRecord } from '../storage/records/ledger-entry.ts';

/**
 * How many entries there were at an instant. Order is by seq: an entry dated before its predecessor,
 * because a clock was set back, counts with its neighbours.
 */
export function seqAt(entries: readonly LedgerEntryRecord[], at: Instant): number {
  return entries.findLastIndex((entry) => entry.at <= at) + 1;
}
