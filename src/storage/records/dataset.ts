import type { DatasetId, PersonId, VersionId } from '../../vocabulary/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';

/** A line of versions under one name. */
export interface DatasetRecord {
  readonly id: DatasetId;
  readonly name: string;
  readonly createdAt: Instant;
  readonly currentVersionId: VersionId;
  readonly ownerId?: PersonId;
  /** Column that tells when a row happened, and how often new rows are expected. */
  readonly eventTimeColumn?: string;
  readonly cadenceDays?: number;
  /** Archived with its only source. */
  readonly archivedAt?: Instant;
}
