import type { Digest } from '../vocabulary/digest.ts';
import type { Clock } from '../vocabulary/instant.ts';
import type { NewWorkspace } from './create-workspace.ts';
import type { StorageDevice } from './measure-usage.ts';
import type { StoragePort } from './storage-port.ts';
import type { Channel } from './tabs/tab-link.ts';
import type { AuditVerifier } from './verify-audit-log.ts';

/** What a workspace is built on. */
export interface WorkspaceParts {
  readonly port: StoragePort;
  readonly clock: Clock;
  /** For a workspace that is not there yet. */
  readonly fresh: NewWorkspace;
  /** `navigator.locks`; without it this tab takes itself for the writer. */
  readonly locks?: Pick<LockManager, 'request'>;
  /** `new BroadcastChannel('paydown-tabs')` */
  readonly channel?: Channel;
  /** `navigator.storage` */
  readonly device?: StorageDevice;
  /** Usually a worker. Without it the audit log stays unverified. */
  readonly verifyAudit?: AuditVerifier;
  /** Blobs that the other workspaces of this browser refer to: no sweep takes them. */
  readonly heldElsewhere?: () => Promise<ReadonlySet<Digest>>;
  /** Runs work when the page is idle. */
  readonly whenIdle: (work: () => void) => void;
}
