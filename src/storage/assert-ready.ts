import { storageError } from './storage-error.ts';
import type { WorkspacePhase } from './workspace-state.ts';

/** Throws when nothing can be saved: `STO_NOT_STARTED`, `STO_LOST`, or why opening failed. */
export function assertReady(phase: WorkspacePhase): void {
  if (phase.name === 'ready') return;
  if (phase.name === 'failed') throw phase.error;
  throw phase.name === 'lost'
    ? storageError('STO_LOST', 'The records of this workspace are gone')
    : storageError('STO_NOT_STARTED', 'The workspace is not open yet');
}
