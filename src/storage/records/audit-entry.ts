import type { Instant } from '../../vocabulary/instant.ts';

/** The stored form of an audit entry: the exact canonical bytes, and an index on them. */
export interface AuditEntryRecord {
  readonly seq: number;
  /** JCS (RFC 8785) of the entry; the truth. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Hex SHA-256 of `bytes`; the next entry's `prev`. */
  readonly hash: string;
  readonly at: Instant;
  readonly action: string;
}
