import type { CommitRequest } from '../storage/commit-request.ts';
import type { WorkspaceRecord } from '../storage/records/workspace.ts';
import type { BackupReceipt } from '../storage/write-backup.ts';
import type { Actor } from '../vocabulary/actor.ts';
import type { Instant } from '../vocabulary/instant.ts';

/** Notes that a backup was made and found whole, with the digest of its manifest. */
export function planBackupMade(
  record: WorkspaceRecord,
  { manifestDigest, files, bytes, absent, auditEntries }: BackupReceipt,
  actor: Actor,
  at: Instant,
): CommitRequest {
  const backedUp = { at, auditSeq: auditEntries - 1 };
  return {
    actor,
    reason: 'Backed up',
    records: [{ table: 'workspace', act: 'put', record: { ...record, backedUp } }],
    ledgerEntries: [],
    auditEvent: {
      action: 'workspace.backup',
      object: { kind: 'workspace', id: record.id },
      detail: { manifest: manifestDigest, files, bytes, absent },
    },
    undoable: false,
  };
}
