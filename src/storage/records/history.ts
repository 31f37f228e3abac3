import type { PersonId } from '../../vocabulary/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { RecordChange } from './change.ts';

/** One reversible act: how to put the records back. Kept 30 days. */
export interface HistoryRecord {
  readonly id: string;
  /** Audit seq of the act. */
  readonly auditSeq: number;
  readonly at: Instant;
  readonly by: PersonId;
  /** As shown, "5 versions dropped, 276 MB freed". */
  readonly title: string;
  /** The records as they were before the act, and as it left them. */
  readonly inverse: readonly RecordChange[];
  readonly redo: readonly RecordChange[];
  /** Seqs of the ledger entries it wrote last (act, undo or redo), to be reversed one by one. */
  readonly ledgerSeqs: readonly number[];
  readonly state: 'done' | 'undone';
  /** Audit seq at which the state last changed. */
  readonly changedSeq: number;
}
