import type { Digest } from '../vocabulary/digest.ts';
import type { AuditEntryRecord } from './records/audit-entry.ts';
import type { RecordChange } from './records/change.ts';
import type { HealthRecord } from './records/health.ts';
import type { HistoryRecord } from './records/history.ts';
import type { LedgerEntryRecord } from './records/ledger-entry.ts';
import type { WorkspaceSnapshot } from './workspace-snapshot.ts';

/** Head of the two append-only logs, read inside the transaction that extends them. */
export interface Heads {
  /** Seq the next ledger entry must have. */
  readonly nextLedgerSeq: number;
  /** The newest audit entry; absent in an empty store. */
  readonly lastAudit?: AuditEntryRecord;
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
  /** Absent when there is no such blob. */
  read(digest: Digest): Promise<Blob | undefined>;
  list(): Promise<readonly BlobInfo[]>;
  remove(digest: Digest): Promise<void>;
  /** Removes temporary files older than `olderThanMs`; answers how many. */
  sweepUnfinished(olderThanMs: number): Promise<number>;
}

/**
 * The few calls that touch IndexedDB and OPFS. Tests put a seeded fault injector in front of it:
 * fail at the n-th write, drop the unsynced tail, quota, abort.
 */
export interface StoragePort {
  readonly blobs: BlobPort;
  readSnapshot(): Promise<WorkspaceSnapshot>;
  readAudit(fromSeq: number): Promise<readonly AuditEntryRecord[]>;
  readHistory(): Promise<readonly HistoryRecord[]>;
  readHealth(): Promise<readonly HealthRecord[]>;
  /**
   * One strict transaction: `plan` sees the heads and answers, synchronously, what to write.
   * Resolves only after the transaction completed.
   */
  commit(plan: (heads: Heads) => CommitWrite): Promise<CommitWrite>;
  /** Relaxed: the health log, capped at 100. */
  writeHealth(record: Omit<HealthRecord, 'id'>): Promise<void>;
  /** Relaxed write outside ledger and audit, for view state and read marks (`versionLives`, `workspace` visit times). */
  writeRelaxed(changes: readonly RecordChange[]): Promise<void>;
  close(): void;
}
