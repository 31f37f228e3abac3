import type { AuditEvent } from '../storage/audit-event.ts';
import type { RecordChange } from '../storage/records/change.ts';

/** What an act will change, made before anything is changed: a dialog shows it, `pay` takes it. */
export interface VerbPlan {
  /** As History and toasts show it, "5 versions dropped, 276 MB freed". */
  readonly reason: string;
  /** What will happen, a sentence each. */
  readonly effects: readonly string[];
  readonly records: readonly RecordChange[];
  readonly auditEvent: AuditEvent;
}
