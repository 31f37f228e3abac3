import type { Actor } from '../vocabulary/actor.ts';
import type { CommitRequest } from '../storage/commit-request.ts';
import type { Committed } from '../storage/commit.ts';
import type { PersonRecord } from '../storage/records/person.ts';
import type { AuditState } from '../storage/workspace-state.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';

/** What reports need of the open workspace. */
export interface ReportStore {
  readonly snapshot: WorkspaceSnapshot;
  readonly actor: Actor;
  readonly me: PersonRecord | undefined;
  readonly audit: AuditState;
  /** Checks the whole audit log; afterwards `audit` is verified or broken. */
  verifyAudit(): Promise<void>;
  commit(request: CommitRequest): Promise<Committed>;
}
