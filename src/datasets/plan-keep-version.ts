import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { VerbPlan } from '../sources/verb-plan.ts';
import type { VersionId } from '../vocabulary/ids.ts';
import { datasetError } from './dataset-error.ts';

/** Keeps a version on purpose, or no longer. Throws `DS_GONE`. */
export function planKeepVersion(
  snapshot: WorkspaceSnapshot,
  versionId: VersionId,
  kept: boolean,
): VerbPlan {
  const life = snapshot.versionLives.get(versionId);
  const version = snapshot.versions.get(versionId);
  if (life === undefined || version === undefined) {
    throw datasetError('DS_GONE', 'The version is not here any more', versionId);
  }
  const sentence = `v${version.number} ${kept ? 'kept on purpose' : 'no longer kept on purpose'}`;
  return {
    reason: sentence,
    effects: [sentence],
    records: [{ table: 'versionLives', act: 'put', record: { ...life, kept } }],
    auditEvent: {
      action: 'dataset.version.keep',
      object: { kind: 'version', id: versionId },
      detail: { kept },
    },
  };
}
