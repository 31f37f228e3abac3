import type { Clock, Instant } from '../vocabulary/instant.ts';
import { auditAppend } from './audit-append.ts';
import type { CommitRequest } from './commit-request.ts';
import type { HistoryRecord } from './records/history.ts';
import type { LedgerEntryRecord } from './records/ledger-entry.ts';
import type { RecordKey } from './records/record-key.ts';
import { recordKeyOf } from './records/record-key-of.ts';
import type { CommitWrite, Heads, StoragePort } from './storage-port.ts';
import { uuidV7 } from './uuid-v7.ts';

/** Where an act came from, for the audit entry. */
export interface CommitOrigin {
  /** Id of the act, so that the asking tab can look for it; made here when absent. */
  readonly id?: string;
  /** 64 random bits in hex. */
  readonly tab?: string;
}

/** What a completed commit answers. */
export interface Committed {
  readonly auditSeq: number;
  /** Hex SHA-256 of the newest audit entry. */
  readonly auditHead: string;
  readonly at: Instant;
  /** For `undo`; absent when the act cannot be undone. */
  readonly historyId?: string;
}

/** The same with everything that was written, for the tab that wrote it. */
export interface CommitOutcome extends Committed {
  readonly write: CommitWrite;
}

/**
 * The one door to storage: records, ledger entries, the audit entry and the way back, in one strict
 * transaction, whole or not at all. Blobs the records name must have been put before.
 * Resolves after the transaction completed. Throws `STO_` errors; then nothing was written.
 */
export async function commit(
  port: StoragePort,
  clock: Clock,
  request: CommitRequest,
  origin: CommitOrigin = {},
): Promise<CommitOutcome> {
  const at = clock();
  const id = origin.id ?? uuidV7(at);
  const reads = keysOf(request);
  const write = await port.commit(reads, (heads) =>
    planCommit(heads, request, { at, id, tab: origin.tab }),
  );
  return committed(write, at);
}

/** What a completed write says to the one who asked for it. */
export function committed(write: CommitWrite, at: Instant): CommitOutcome {
  const newest = write.audit.at(-1);
  if (newest === undefined) throw new TypeError('every commit writes an audit entry');
  const historyId = write.history[0]?.id;
  return {
    auditSeq: newest.seq,
    auditHead: newest.hash,
    at,
    write,
    ...(historyId === undefined ? {} : { historyId }),
  };
}

interface Stamp {
  readonly at: Instant;
  readonly id: string;
  readonly tab: string | undefined;
}

function planCommit(heads: Heads, request: CommitRequest, stamp: Stamp): CommitWrite {
  const ledger: LedgerEntryRecord[] = request.ledgerEntries.map((draft, index) => ({
    ...draft,
    seq: heads.nextLedgerSeq + index,
  }));
  const audit = auditAppend(heads.lastAudit, {
    ...stamp,
    actor: request.actor,
    event: request.auditEvent,
    ledger,
  });
  const auditSeq = audit.at(-1)?.seq ?? 0;
  const history: HistoryRecord = {
    id: stamp.id,
    auditSeq,
    at: stamp.at,
    by: request.actor.person,
    title: request.reason,
    inverse: heads.current,
    redo: lastChanges(request),
    ledgerSeqs: ledger.map(({ seq }) => seq),
    state: 'done',
    changedSeq: auditSeq,
  };
  const changesNothing = request.records.length === 0 && ledger.length === 0;
  return {
    changes: request.records,
    ledger,
    audit,
    history: request.undoable && !changesNothing ? [history] : [],
  };
}

/** Each record once, in the order of its first change. */
function keysOf(request: CommitRequest): readonly RecordKey[] {
  return lastChanges(request).map(recordKeyOf);
}

/**
 * What an undo puts back; a record changed twice in one act counts as its last change. A day's
 * position is left out: every act of the day overwrites it, and the scan after the undo makes it anew.
 */
function lastChanges({ records }: CommitRequest): CommitRequest['records'] {
  const byKey = new Map<string, CommitRequest['records'][number]>();
  for (const change of records) {
    if (change.table === 'daySnapshots') continue;
    const { table, key } = recordKeyOf(change);
    byKey.set(`${table}/${key}`, change);
  }
  return [...byKey.values()];
}
