import type { Digest } from '../vocabulary/digest.ts';
import type { ObjectRef } from '../vocabulary/object-ref.ts';

/** The closed list of actions, `noun.verb`. An unknown one in an import is readable but flagged. */
export const AUDIT_ACTIONS = [
  'log.genesis',
  'person.add',
  'person.change',
  'source.add',
  'source.refresh',
  'source.refresh-failed',
  'source.archive',
  'source.change',
  'dataset.change',
  'dataset.version.create',
  'dataset.version.drop',
  'dataset.version.purge',
  'dataset.version.content-lost',
  'dataset.version.content-found',
  'dataset.version.export',
  'dataset.version.keep',
  'column.classify',
  'assertion.accept',
  'assertion.remove',
  'item.accept',
  'item.dismiss',
  'item.change',
  'ledger.scan',
  'ledger.rebase',
  'report.export',
  'report.verify',
  'workspace.change',
  'workspace.backup',
  'workspace.restore',
  'workspace.duplicate',
  'act.undo',
  'act.redo',
  'clock.warning',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/**
 * What an audit entry says beyond time and actor. No free text, names, paths or cell values:
 * ids, counts and codes only; personal or free text goes in as a digest.
 */
export interface AuditEvent {
  readonly action: AuditAction;
  readonly object: ObjectRef;
  readonly before?: Digest;
  readonly after?: Digest;
  readonly detail: Readonly<Record<string, string | number | boolean>>;
}
