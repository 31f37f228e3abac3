import type { Actor } from '../vocabulary/actor.ts';
import type { Clock, Instant } from '../vocabulary/instant.ts';
import { auditAppend } from './audit-append.ts';
import { auditLogId, workspaceIdOf } from './audit-log-id.ts';
import { committed, type CommitOrigin, type CommitOutcome } from './commit.ts';
import { reversedEntries } from './reversed-entries.ts';
import type { RecordChange } from './records/change.ts';
import type { HistoryRecord } from './records/history.ts';
import { recordKeyOf } from './records/record-key-of.ts';
import { keepingMarks, leavesSameRecord } from './same-record.ts';
import { storageError } from './storage-error.ts';
import type { CommitWrite, Heads, StoragePort } from './storage-port.ts';
import { uuidV7 } from './uuid-v7.ts';

/** One act to take back or to do again. */
export interface UndoRequest {
  readonly historyId: string;
  readonly direction: 'undo' | 'redo';
  readonly actor: Actor;
}

/** How long an act can be undone, in days. */
export const UNDO_DAYS = 30;

/**
 * Puts the records of an act back (or forth again), reverses its ledger entries one by one and says
 * so in the audit log, in one strict transaction. Throws `STO_UNDO_GONE` when the act cannot be
 * turned any more, `STO_UNDO_CONFLICT` when a later act changed one of its records.
 */
export async function undo(
  port: StoragePort,
  clock: Clock,
  request: UndoRequest,
  origin: CommitOrigin = {},
): Promise<CommitOutcome> {
  const at = clock();
  const id = origin.id ?? uuidV7(at);
  const history = await port.readHistory();
  const act = turnable(history, request, at);
  const [left, restored] =
    request.direction === 'undo' ? [act.redo, act.inverse] : [act.inverse, act.redo];
  const ledger = await port.readLedger(Math.min(...act.ledgerSeqs, Infinity));
  const write = await port.commit(left.map(recordKeyOf), (heads): CommitWrite => {
    heads.current.forEach((now, index) => {
      const expected = left[index];
      if (expected !== undefined && !leavesSameRecord(now, expected)) {
        throw conflict(now, act, history);
      }
    });
    const contra = reversedEntries(ledger, act.ledgerSeqs, {
      at,
      by: request.actor.person,
      nextSeq: heads.nextLedgerSeq,
    });
    const audit = auditAppend(heads.lastAudit, {
      id,
      at,
      actor: request.actor,
      tab: origin.tab,
      event: {
        action: request.direction === 'undo' ? 'act.undo' : 'act.redo',
        object: { kind: 'workspace', id: workspaceOf(heads) },
        detail: { act: act.id, actSeq: act.auditSeq },
      },
      ledger: contra,
    });
    const turned: HistoryRecord = {
      ...act,
      state: request.direction === 'undo' ? 'undone' : 'done',
      ledgerSeqs: contra.map(({ seq }) => seq),
      changedSeq: audit.at(-1)?.seq ?? act.changedSeq,
    };
    const changes = restored.map((change, index) => {
      const now = heads.current[index];
      return now === undefined ? change : keepingMarks(change, now);
    });
    return { changes, ledger: contra, audit, history: [turned] };
  });
  return committed(write, at);
}

function workspaceOf({ lastAudit }: Heads): string {
  return lastAudit === undefined ? '' : workspaceIdOf(auditLogId(lastAudit));
}

function turnable(
  history: readonly HistoryRecord[],
  { historyId, direction }: UndoRequest,
  at: Instant,
): HistoryRecord {
  const act = history.find(({ id }) => id === historyId);
  const wanted = direction === 'undo' ? 'done' : 'undone';
  if (act !== undefined && act.state === wanted && !isTooOld(act, at)) return act;
  throw storageError('STO_UNDO_GONE', `There is no such act to ${direction}`, { where: historyId });
}

/** Older than 30 days. */
export function isTooOld(act: HistoryRecord, now: Instant): boolean {
  return Date.parse(now) - Date.parse(act.at) > UNDO_DAYS * 86_400_000;
}

function conflict(now: RecordChange, act: HistoryRecord, history: readonly HistoryRecord[]): Error {
  const { table, key } = recordKeyOf(now);
  const later = history
    .filter(({ state, changedSeq }) => state === 'done' && changedSeq > act.changedSeq)
    .findLast(({ redo }) =>
      redo.map(recordKeyOf).some((other) => other.table === table && other.key === key),
    );
  const by = later === undefined ? 'a later act' : `"${later.title}"`;
  return storageError('STO_UNDO_CONFLICT', `"${act.title}": ${by} changed the same record`, {
    where: `${table} ${key}`,
    ...(later === undefined ? {} : { fix: `Undo "${later.title}" first.` }),
  });
}
