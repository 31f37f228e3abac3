import type { CommitRequest } from '../storage/commit-request.ts';
import type { WorkspaceRecord } from '../storage/records/workspace.ts';
import type { Actor } from '../vocabulary/actor.ts';
import type { PersonId } from '../vocabulary/ids.ts';

export interface WorkspaceChange {
  readonly name?: string;
  /** IANA name; days of the ledger are days here from now on. */
  readonly timeZone?: string;
  /** Who uses this browser from now on. */
  readonly me?: PersonId;
}

/** Changes the workspace's name, time zone or person. */
export function planWorkspaceChange(
  record: WorkspaceRecord,
  change: WorkspaceChange,
  actor: Actor,
): CommitRequest {
  return {
    actor,
    reason: 'Workspace settings changed',
    records: [{ table: 'workspace', act: 'put', record: { ...record, ...change } }],
    ledgerEntries: [],
    auditEvent: {
      action: 'workspace.change',
      object: { kind: 'workspace', id: record.id },
      detail: {
        renamed: change.name !== undefined && change.name !== record.name,
        timeZone: change.timeZone ?? record.timeZone,
        person: change.me ?? record.me ?? 'nobody',
      },
    },
    undoable: change.me === undefined,
  };
}
