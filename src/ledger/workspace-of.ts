import type { WorkspaceRecord } from '../storage/records/workspace.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import { ledgerError } from './ledger-error.ts';

/** The one workspace record. Throws `LED_NO_WORKSPACE` before there is one. */
export function workspaceOf({ workspace }: WorkspaceSnapshot): WorkspaceRecord {
  const [record] = workspace.values();
  if (record === undefined) throw ledgerError('LED_NO_WORKSPACE', 'There is no workspace yet');
  return record;
}
