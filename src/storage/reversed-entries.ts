import type { PersonId } from '../vocabulary/ids.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { LedgerEntryRecord } from './records/ledger-entry.ts';

interface Reversal {
  readonly at: Instant;
  readonly by: PersonId;
  readonly nextSeq: number;
}

/**
 * The exact contra of the entries named by `seqs`, newest first, so that no balance falls below
 * zero on the way. A contra can itself be reversed: that is redo.
 */
export function reversedEntries(
  ledger: readonly LedgerEntryRecord[],
  seqs: readonly number[],
  { at, by, nextSeq }: Reversal,
): readonly LedgerEntryRecord[] {
  const wanted = new Set(seqs);
  return ledger
    .filter(({ seq }) => wanted.has(seq))
    .toSorted((a, b) => b.seq - a.seq)
    .map((entry, index) => ({
      seq: nextSeq + index,
      at,
      by,
      type: 'undone',
      kind: entry.kind,
      itemId: entry.itemId,
      title: entry.title,
      from: entry.to,
      to: entry.from,
      principalMinutes: entry.principalMinutes,
      interestMinutes: entry.interestMinutes,
      ruleSet: entry.ruleSet,
      evidenceHash: entry.evidenceHash,
      reverses: entry.seq,
    }));
}
