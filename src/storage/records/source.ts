import type { Digest } from '../../vocabulary/digest.ts';
import type { DatasetId, PersonId, SourceId, VersionId } from '../../vocabulary/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { FileFormat } from '../../vocabulary/read-options.ts';

/** One state of a file, as it was when it was read. */
export interface SourceEdition {
  /** Its own name, with that of the table when it holds several: "prices.zip › jan.csv". */
  readonly fileName: string;
  readonly fileDigest: Digest;
  readonly sizeBytes: number;
  /** The file's own time stamp. */
  readonly modifiedAt: Instant;
  readonly readAt: Instant;
  /** The version made from it. */
  readonly versionId: VersionId;
  /** The way to the table inside the file; absent when the file is the table. */
  readonly within?: readonly string[];
}

/** A refresh that was tried: read well, or failed with a code. */
export interface Refresh {
  readonly at: Instant;
  readonly ok: boolean;
  readonly code?: string;
}

/** A file (later: an address, a database) that data comes from. */
export interface SourceRecord {
  readonly id: SourceId;
  readonly name: string;
  readonly kind: 'file';
  readonly format: FileFormat;
  readonly datasetId: DatasetId;
  readonly addedAt: Instant;
  /** Oldest first; at least one. */
  readonly editions: readonly SourceEdition[];
  /** The last 20, oldest first. */
  readonly refreshes: readonly Refresh[];
  readonly lastReadAt: Instant;
  readonly ownerId?: PersonId;
  /** How often a new edition is expected, in days. */
  readonly cadenceDays?: number;
  readonly archivedAt?: Instant;
}
