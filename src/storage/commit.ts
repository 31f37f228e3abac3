import type { Clock, Instant } from '../vocabulary/instant.ts';
import type { CommitRequest } from './commit-request.ts';
import type { CommitWrite, StoragePort } from './storage-port.ts';

/** What a completed commit answers. */
export interface Committed {
  readonly auditSeq: number;
  /** Hex SHA-256 of the newest audit entry. */
  readonly auditHead: string;
  readonly at: Instant;
  /** For `undo`; absent when the act cannot be undone. */
  readonly historyId?: string;
  readonly write: CommitWrite;
}
