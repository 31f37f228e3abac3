import type { Instant } from '../../vocabulary/instant.ts';

/** One line of the start-up check's log; the last 100 are kept. */
export interface HealthRecord {
  readonly id: number;
  readonly at: Instant;
  readonly tookMs: number;
  readonly blobs: number;
  readonly unfinishedRemoved: number;
  readonly orphans: number;
  readonly missing: number;
  readonly damaged: number;
  readonly ledgerBalanced: boolean;
}
