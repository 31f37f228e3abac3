import type { Actor } from '../vocabulary/actor.ts';
import type { Digest } from '../vocabulary/digest.ts';
import type { Clock } from '../vocabulary/instant.ts';
import type { CommitRequest } from './commit-request.ts';
import type { Committed } from './commit.ts';
import type { HistoryRecord } from './records/history.ts';
import type { PersonRecord } from './records/person.ts';
import type { RecordChange } from './records/change.ts';
import type { WorkspaceRecord } from './records/workspace.ts';
import type { BlobInfo, StoragePort } from './storage-port.ts';
import type { WorkspaceSnapshot } from './workspace-snapshot.ts';
import type {
  AuditState,
  SavingState,
  StartupReport,
  StorageUsage,
  TabRole,
  WorkspacePhase,
} from './workspace-state.ts';

export interface WorkspaceParts {
  readonly port: StoragePort;
  readonly clock: Clock;
}

/** The one workspace of this browser, as pages see it. */
export declare class Workspace {
  constructor(parts: WorkspaceParts);
  readonly phase: WorkspacePhase;
  readonly role: TabRole;
  readonly snapshot: WorkspaceSnapshot;
  readonly saving: SavingState;
  readonly history: readonly HistoryRecord[];
  readonly audit: AuditState;
  readonly startup: StartupReport | undefined;
  readonly usage: StorageUsage | undefined;
  /** The workspace record; absent while opening. */
  get record(): WorkspaceRecord | undefined;
  get me(): PersonRecord | undefined;
  /** Who acts: the person of this browser, or the program before there is one. */
  get actor(): Actor;
  get canUndo(): HistoryRecord | undefined;
  get canRedo(): HistoryRecord | undefined;
  start(): Promise<void>;
  startOver(): Promise<void>;
  commit(request: CommitRequest): Promise<Committed>;
  undo(historyId?: string): Promise<Committed>;
  redo(historyId?: string): Promise<Committed>;
  putBlob(bytes: Uint8Array<ArrayBuffer>): Promise<BlobInfo>;
  readBlob(digest: Digest): Promise<Blob>;
  writeRelaxed(changes: readonly RecordChange[]): Promise<void>;
  requestPersistence(): Promise<boolean>;
  refreshUsage(): Promise<void>;
  verifyAudit(): Promise<void>;
  exportAuditLog(): Promise<Blob>;
  close(): void;
}
