import type { Outcome } from '../../vocabulary/outcome.ts';

/** How much of the audit log is verified: `count` entries, the last hashing to `head` (hex). */
export interface AuditMark {
  readonly count: number;
  readonly head: string;
}

/** The entries after a mark: their bytes end to end, each one's length, the hash stored for it. */
export interface AuditChunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly lengths: Uint32Array<ArrayBuffer>;
  readonly hashes: readonly string[];
}

/** The mark after the chunk, or the first entry that does not fit and what should be equal. */
export type AuditVerdict =
  | { readonly ok: true; readonly mark: AuditMark }
  | {
      readonly ok: false;
      readonly seq: number;
      readonly expected: string;
      readonly found: string;
    };

/** What the audit worker does. It keeps nothing between calls; a chunk is about 1,000 entries. */
export interface AuditContract {
  verify(input: {
    readonly call: string;
    readonly chunk: AuditChunk;
    readonly mark: AuditMark;
  }): Promise<Outcome<AuditVerdict>>;
}
