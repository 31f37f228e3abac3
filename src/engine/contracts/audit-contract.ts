import type { TaskId } from '../../vocabulary/ids.ts';
import type { Outcome } from '../../vocabulary/outcome.ts';

/** Entries of the audit log that follow the `count` verified ones whose last hash is `head`. */
export interface AuditCheck {
  readonly taskId: TaskId;
  readonly count: number;
  readonly head: string;
  /** Entry bytes end to end, each one's length, and the hash stored for it. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly lengths: Uint32Array<ArrayBuffer>;
  readonly hashes: readonly string[];
}

export type AuditVerdict =
  | { readonly ok: true; readonly mark: { readonly count: number; readonly head: string } }
  | {
      readonly ok: false;
      readonly seq: number;
      readonly expected: string;
      readonly found: string;
    };

/** What the audit worker does. It keeps nothing between calls: a chunk of about 1,000 entries each time. */
export interface AuditContract {
  verify(check: AuditCheck): Promise<Outcome<AuditVerdict>>;
}
