import type { Digest } from '../vocabulary/digest.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { AuditEntryRecord } from './records/audit-entry.ts';
import type { RecordChange } from './records/change.ts';
import type { HealthRecord } from './records/health.ts';
import type { HistoryRecord } from './records/history.ts';
import type { LedgerEntryRecord } from './records/ledger-entry.ts';
import type { RecordKey } from './records/record-key.ts';
import type { WorkspaceContent } from './workspace-content.ts';
import type { WorkspaceSnapshot } from './workspace-snapshot.ts';

/** What a commit is planned on, read inside the transaction that writes it. */
export interface Heads {
  /** Seq the next ledger entry must have. */
  readonly nextLedgerSeq: number;
  /** The newest audit entry; absent in an empty store. */
  readonly lastAudit?: AuditEntryRecord;
  /** For each record asked for, in that order, the change that puts back what is there now. */
  readonly current: readonly RecordChange[];
}

/** Everything one commit writes, all or nothing. */
export interface CommitWrite {
  readonly changes: readonly RecordChange[];
  readonly ledger: readonly LedgerEntryRecord[];
  readonly audit: readonly AuditEntryRecord[];
  readonly history: readonly HistoryRecord[];
}

export interface BlobInfo {
  readonly digest: Digest;
  readonly sizeBytes: number;
  /** Milliseconds since the epoch. */
  readonly modifiedAt: number;
}

/** Immutable bytes named by their SHA-256. Final names appear only whole. */
export interface BlobPort {
  /** Writes to a temporary name, checks the size, then gives the final name. Same name present is no error. */
  write(digest: Digest, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /**
   * The same from pieces that need not fit into memory. Whoever hands them over has their hash checked:
   * `pieces` throws after the last one when it is another, and then nothing is kept.
   */
  receive(digest: Digest, sizeBytes: number, pieces: AsyncIterable<Uint8Array>): Promise<void>;
  /** Absent when there is no such blob. */
  read(digest: Digest): Promise<Blob | undefined>;
  list(): Promise<readonly BlobInfo[]>;
  remove(digest: Digest): Promise<void>;
  /** Puts damaged bytes where nothing reads them, so that the name is free for whole ones. */
  quarantine(digest: Digest): Promise<void>;
  /** Removes temporary files older than `olderThanMs`; answers how many. */
  sweepUnfinished(olderThanMs: number): Promise<number>;
  /** Removes what was put into quarantine, when it is older than `olderThanMs`; answers how many. */
  sweepQuarantine(olderThanMs: number): Promise<number>;
}

/** Traces of the workspace in three places that browsers clear apart from each other. */
export interface Witness {
  /** Its id in the record store, in the file store, and in the page's small store. */
  readonly inRecords?: string;
  readonly inFiles?: string;
  readonly inPage?: string;
  /** The audit log as this browser last verified it, kept outside the record store. */
  readonly audit?: VerifiedMark;
}

/** How far the audit log was verified, and when the whole of it was. */
export interface VerifiedMark {
  readonly count: number;
  readonly head: string;
  readonly fullAt: Instant;
}

export interface WitnessPort {
  read(): Promise<Witness>;
  /** Leaves the id in the file store and the page's small store. */
  mark(workspaceId: string): Promise<void>;
  markAudit(mark: VerifiedMark): void;
}

/**
 * The few calls that touch IndexedDB and OPFS. Tests put a seeded fault injector in front of it:
 * fail at the n-th write, drop the unsynced tail, quota, abort.
 */
export interface StoragePort {
  readonly blobs: BlobPort;
  readonly witness: WitnessPort;
  readSnapshot(): Promise<WorkspaceSnapshot>;
  /** The newest audit entry; absent in an empty store. */
  readAuditHead(): Promise<AuditEntryRecord | undefined>;
  /** Entries from `fromSeq` on, in order; at most `limit` when given. */
  readAudit(fromSeq: number, limit?: number): Promise<readonly AuditEntryRecord[]>;
  /** Entries from `fromSeq` on, in order. */
  readLedger(fromSeq: number): Promise<readonly LedgerEntryRecord[]>;
  readHistory(): Promise<readonly HistoryRecord[]>;
  /** All of these in one transaction, as of one instant. */
  readContent(): Promise<WorkspaceContent>;
  readHealth(): Promise<readonly HealthRecord[]>;
  /**
   * One strict transaction: `plan` sees the heads and the records named by `reads`, and answers,
   * synchronously, what to write. When it throws, nothing is written and the error comes through.
   * Resolves only after the transaction completed.
   */
  commit(reads: readonly RecordKey[], plan: (heads: Heads) => CommitWrite): Promise<CommitWrite>;
  /** Relaxed: the health log, capped at 100. */
  writeHealth(record: Omit<HealthRecord, 'id'>): Promise<void>;
  /**
   * Relaxed write outside ledger and audit, for marks only (`MARKS`): of a record that is there only
   * its marks are taken over, so that a stale copy cannot take an act back. Answers what was written.
   */
  writeRelaxed(changes: readonly RecordChange[]): Promise<readonly RecordChange[]>;
  /** Relaxed: forgets acts that can no longer be undone. */
  forgetHistory(ids: readonly string[]): Promise<void>;
  /** Called once when the store went away under the page: cleared, or upgraded by another tab. */
  onLost(listener: (why: 'cleared' | 'upgraded') => void): void;
  /** Lets go of the stores; a write under way completes first. */
  close(): void;
  /** Opens them again. Throws `STO_UNREADABLE`. */
  reopen(): Promise<void>;
}
