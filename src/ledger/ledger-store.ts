import type { Actor } from '../vocabulary/actor.ts';
import type { CommitRequest } from '../storage/commit-request.ts';
import type { Committed } from '../storage/commit.ts';
import type { TabRole } from '../storage/workspace-state.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';

/** What the ledger needs of the open workspace. */
export interface LedgerStore {
  readonly snapshot: WorkspaceSnapshot;
  readonly actor: Actor;
  /** Only the writing tab books what time did. */
  readonly role: TabRole;
  commit(request: CommitRequest): Promise<Committed>;
  /** Without an id, the newest act there is. */
  undo(historyId?: string): Promise<Committed>;
  redo(historyId?: string): Promise<Committed>;
}
