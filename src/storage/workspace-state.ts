import type { PaydownError } from '../vocabulary/paydown-error.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { Stated } from '../vocabulary/stated.ts';

/** Whether the workspace can be used. */
export type WorkspacePhase =
  | { readonly name: 'opening' }
  /** `fresh`: made just now, nothing was here before. */
  | { readonly name: 'ready'; readonly fresh: boolean }
  /**
   * A workspace was here and its records are gone, before this visit or under the page; nothing is
   * written until a person decides.
   */
  | { readonly name: 'lost'; readonly underThePage: boolean }
  | { readonly name: 'failed'; readonly error: PaydownError };

/** What became of the last act. "Saved" means that the transaction completed. */
export type SavingState =
  | { readonly name: 'saved'; readonly at?: Instant }
  | { readonly name: 'saving' }
  | { readonly name: 'not-saved'; readonly error: PaydownError };

/** The tab that writes, or one that reads and sends its writes there. */
export type TabRole = 'undecided' | 'writer' | 'reader';

/** The audit log as far as it was checked in this visit. Counts in entries; heads in hex. */
export type AuditState =
  | { readonly name: 'waiting' }
  | { readonly name: 'verifying'; readonly done: number; readonly total: number }
  | { readonly name: 'verified'; readonly count: number; readonly head: string }
  | {
      readonly name: 'broken';
      readonly seq: number;
      readonly expected: string;
      readonly found: string;
    };

/** What the workspace takes, and what the browser says about more. Bytes. */
export interface StorageUsage {
  /** Everything of this site, as the browser counts it. */
  readonly usedBytes: Stated<number>;
  /** The files of all versions, as counted here. */
  readonly blobBytes: number;
  /** What the browser reports room for; no guarantee. */
  readonly roomBytes: Stated<number>;
  /** True when the browser promised not to clear the site by itself. */
  readonly persisted: boolean;
}

/** What the start-up check found and did. */
export interface StartupReport {
  readonly at: Instant;
  readonly tookMs: number;
  readonly blobs: number;
  readonly blobBytes: number;
  /** Unfinished files that were removed. */
  readonly unfinishedRemoved: number;
  /** Files no version refers to; removed a day later. */
  readonly orphans: number;
  readonly orphanBytes: number;
  /** Versions whose bytes are gone, and those whose files have another size. */
  readonly missingVersions: readonly string[];
  readonly damagedVersions: readonly string[];
  readonly ledgerBalanced: boolean;
  /** First thing wrong with the ledger, as a sentence. */
  readonly ledgerFault?: string;
}
