import type { VersionId } from '../../vocabulary/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';

/** Rows that two versions of different datasets share, measured when the later one was made. */
export interface OverlapRecord {
  /** `<first id>|<second id>`, ids sorted. */
  readonly id: string;
  readonly versions: readonly [VersionId, VersionId];
  readonly rowCounts: readonly [number, number];
  /** Rows in common by whole-row content, counted with multiplicity. */
  readonly sharedRows: number;
  /** False when estimated from row sketches. */
  readonly exact: boolean;
  readonly query: string;
  readonly at: Instant;
}
