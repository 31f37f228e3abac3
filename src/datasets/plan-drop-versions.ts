import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { VersionLifeRecord } from '../storage/records/version-life.ts';
import type { VerbPlan } from '../sources/verb-plan.ts';
import { formatBytes } from '../ui/format-bytes.ts';
import { formatCount } from '../ui/format-count.ts';
import type { VersionId } from '../vocabulary/ids.ts';
import type { Instant } from '../vocabulary/instant.ts';
import { datasetError } from './dataset-error.ts';
import { versionBytes } from './version-bytes.ts';

/**
 * Drops versions: recipe, profile and hash stay, the bytes that only they hold go after 30 days.
 * Throws `DS_VERSION_IN_USE` for a version in use, `DS_GONE` for one that is not here.
 */
export function planDropVersions(
  snapshot: WorkspaceSnapshot,
  versionIds: readonly VersionId[],
  now: Instant,
): VerbPlan {
  const lives = versionIds.map((id) => lifeToDrop(snapshot, id));
  const { freed, shared } = versionBytes(snapshot, versionIds);
  const first = versionIds[0];
  if (first === undefined) throw datasetError('DS_GONE', 'No version is chosen');
  return {
    reason: `${formatCount(lives.length, 'version')} dropped, ${formatBytes(freed)} freed`,
    effects: [
      `${formatBytes(freed)} that only ${lives.length === 1 ? 'this version holds' : 'these versions hold'} go after 30 days`,
      ...(shared === 0 ? [] : [`${formatBytes(shared)} shared with other versions stay`]),
      'Recipe, profile and hash stay. Undo for 30 days',
    ],
    records: lives.map((life) => ({
      table: 'versionLives',
      act: 'put',
      record: { ...life, droppedAt: now },
    })),
    auditEvent: {
      action: 'dataset.version.drop',
      object: { kind: 'version', id: first },
      detail: { versions: lives.length, bytesFreed: freed, bytesShared: shared },
    },
  };
}

function lifeToDrop(snapshot: WorkspaceSnapshot, id: VersionId): VersionLifeRecord {
  const version = snapshot.versions.get(id);
  const life = snapshot.versionLives.get(id);
  if (version === undefined || life === undefined) {
    throw datasetError('DS_GONE', 'The version is not here any more', id);
  }
  const dataset = snapshot.datasets.get(version.datasetId);
  if (dataset?.currentVersionId === id) {
    throw datasetError('DS_VERSION_IN_USE', `v${version.number} of ${dataset.name} is in use`, id);
  }
  return life;
}
