import { createWorkspace } from './create-workspace.ts';
import { judgeWitness, type WorkspaceFate } from './judge-witness.ts';
import type { WorkspaceParts } from './workspace-parts.ts';
import type { TabRole } from './workspace-state.ts';

/**
 * What a tab finds when it opens. The writing tab makes a workspace that is not there yet; a reader
 * that answers `new` waits until the writer tells that it did.
 */
export async function enterWorkspace(
  { port, clock, fresh }: Pick<WorkspaceParts, 'port' | 'clock' | 'fresh'>,
  role: TabRole,
  tab: string,
): Promise<WorkspaceFate> {
  const fate = judgeWitness(await port.witness.read());
  if (fate === 'new' && role === 'writer') await createWorkspace(port, clock, fresh, { tab });
  return fate;
}
