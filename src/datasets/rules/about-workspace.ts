import type { Finding } from '../../ledger/debt-rule.ts';
import { workspaceOf } from '../../ledger/workspace-of.ts';
import type { WorkspaceSnapshot } from '../../storage/workspace-snapshot.ts';

/** For debts that are counted over the whole workspace and paid in parts: one item whose count moves. */
export function aboutWorkspace(
  snapshot: WorkspaceSnapshot,
): Pick<Finding, 'objects' | 'discriminator'> {
  return {
    objects: [{ kind: 'workspace', id: workspaceOf(snapshot).id }],
    discriminator: '',
  };
}
