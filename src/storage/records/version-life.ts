import type { VersionId } from '../../vocabulary/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';

/** What happens to a version after it was made. */
export interface VersionLifeRecord {
  readonly versionId: VersionId;
  readonly lastReadAt: Instant;
  /** Kept on purpose by a person. */
  readonly kept: boolean;
  /** Bytes go 30 days after; recipe, profile and hash stay. */
  readonly droppedAt?: Instant;
  /** The bytes are gone: purged 30 days after the drop, or found missing at start. */
  readonly contentLost?: 'purged' | 'missing' | 'corrupt';
}
