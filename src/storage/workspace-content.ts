import type { AuditEntryRecord } from './records/audit-entry.ts';
import type { HistoryRecord } from './records/history.ts';
import type { WorkspaceSnapshot } from './workspace-snapshot.ts';

/** All records of a workspace as of one instant; its blobs stand apart. */
export interface WorkspaceContent {
  readonly snapshot: WorkspaceSnapshot;
  /** Oldest first. */
  readonly audit: readonly AuditEntryRecord[];
  /** Oldest first. */
  readonly history: readonly HistoryRecord[];
}
