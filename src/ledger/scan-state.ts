import type { Instant } from '../vocabulary/instant.ts';
import type { PaydownError } from '../vocabulary/paydown-error.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { Assessment } from './assess.ts';
import { assetsInUse } from './assets-in-use.ts';

export interface FinishedScan {
  readonly at: Instant;
  readonly assessment: Assessment;
}

/** What the last scan of this visit could ask. */
export interface ScanState {
  readonly at: Instant;
  readonly rulesRun: number;
  readonly failed: readonly { readonly rule: string; readonly error: PaydownError }[];
  /** Sources and datasets in use. */
  readonly assets: number;
}

/** A finished scan as screens tell of it. */
export function scanState(
  { at, assessment: { found, failed } }: FinishedScan,
  snapshot: WorkspaceSnapshot,
): ScanState {
  return {
    at,
    rulesRun: found.size,
    failed: [...failed].map(([rule, error]) => ({ rule, error })),
    assets: assetsInUse(snapshot),
  };
}
