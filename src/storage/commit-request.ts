import type { Actor } from '../vocabulary/actor.ts';
import type { AuditEvent } from './audit-event.ts';
import type { RecordChange } from './records/change.ts';
import type { LedgerEntryDraft } from './records/ledger-entry.ts';

/** One act, as the one door to storage takes it. */
export interface CommitRequest {
  readonly actor: Actor;
  /** As shown in History and toasts, "2 columns classified". Names what the commit is for. */
  readonly reason: string;
  readonly records: readonly RecordChange[];
  readonly ledgerEntries: readonly LedgerEntryDraft[];
  readonly auditEvent: AuditEvent;
  /** False for what cannot be undone, such as an export. */
  readonly undoable: boolean;
}
