import type { Clock } from '../vocabulary/instant.ts';
import type { PersonId, WorkspaceId } from '../vocabulary/ids.ts';
import { auditEntry, GENESIS_PREV } from './audit-entry.ts';
import { committed, type CommitOrigin, type CommitOutcome } from './commit.ts';
import { randomHex } from './random-hex.ts';
import type { WorkspaceRecord } from './records/workspace.ts';
import type { StoragePort } from './storage-port.ts';
import { storageError } from './storage-error.ts';
import { uuidV7 } from './uuid-v7.ts';

/** Acts when no person does: the first entry, the start-up check, the purge. */
export const PROGRAM = { person: 'paydown' as PersonId, kind: 'rule' } as const;

export interface NewWorkspace {
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly appVersion: string;
}

/**
 * Makes the workspace and the first entry of its audit log, then leaves its id in the witnesses.
 * Throws `STO_WRITE_FAILED` when there is one already.
 */
export async function createWorkspace(
  port: StoragePort,
  clock: Clock,
  fresh: NewWorkspace,
  origin: CommitOrigin = {},
): Promise<CommitOutcome> {
  const at = clock();
  const id = randomHex(16) as WorkspaceId;
  const record: WorkspaceRecord = {
    id,
    name: fresh.name,
    createdAt: at,
    timeZone: fresh.timeZone,
    visitStartedAt: at,
    letterKeys: true,
  };
  const write = await port.commit([], ({ lastAudit }) => {
    if (lastAudit !== undefined) {
      throw storageError('STO_WRITE_FAILED', 'There is a workspace already');
    }
    const genesis = auditEntry({
      log: `${id}/${randomHex(8)}`,
      seq: 0,
      id: origin.id ?? uuidV7(at),
      at,
      actor: PROGRAM,
      tab: origin.tab ?? '0'.repeat(16),
      event: {
        action: 'log.genesis',
        object: { kind: 'workspace', id },
        detail: { app: fresh.appVersion, canonical: 'RFC 8785', hash: 'SHA-256' },
      },
      prev: GENESIS_PREV,
    });
    return {
      changes: [{ table: 'workspace', act: 'put', record }],
      ledger: [],
      audit: [genesis],
      history: [],
    };
  });
  await port.witness.mark(id);
  return committed(write, at);
}
