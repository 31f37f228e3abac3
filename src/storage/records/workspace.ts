import type { DebtKind } from '../../vocabulary/debt-kind.ts';
import type { WorkspaceId, PersonId } from '../../vocabulary/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Minutes } from '../../vocabulary/minutes.ts';

/** A workspace: one row in a database of its own. */
export interface WorkspaceRecord {
  readonly id: WorkspaceId;
  readonly name: string;
  readonly createdAt: Instant;
  /** IANA name; days of the ledger are days here. */
  readonly timeZone: string;
  /** Who uses this browser; absent until "Who are you" is answered. */
  readonly me?: PersonId;
  /** Start of the visit now and of the one before, for "since your last visit". */
  readonly visitStartedAt: Instant;
  readonly previousVisitAt?: Instant;
  /** Ledger seq at the end of the previous visit. */
  readonly previousVisitSeq?: number;
  /** Rebuild base, frozen at the last rebase (score.md section 4). Absent before the first rebase: computed from what is there. */
  readonly frozenBase?: {
    readonly at: Instant;
    readonly ruleSet: string;
    readonly minutes: Readonly<Record<DebtKind, Minutes>>;
  };
  /** When the newest backup was made, and the newest audit entry in it. Absent: never. */
  readonly backedUp?: { readonly at: Instant; readonly auditSeq: number };
  /** Single-letter keys can be switched off. */
  readonly letterKeys: boolean;
}
