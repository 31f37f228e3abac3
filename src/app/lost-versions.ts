import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { DatasetId } from '../vocabulary/ids.ts';

/** A version whose bytes are not there or not what they were. */
export interface LostVersion {
  readonly datasetId: DatasetId;
  /** "films v2" */
  readonly name: string;
  readonly why: 'missing' | 'corrupt';
}

export function lostVersions(snapshot: WorkspaceSnapshot): readonly LostVersion[] {
  return [...snapshot.versionLives.values()].flatMap(({ versionId, contentLost }) => {
    const version = snapshot.versions.get(versionId);
    const dataset = version && snapshot.datasets.get(version.datasetId);
    if (contentLost === undefined || contentLost === 'purged' || dataset === undefined) return [];
    const name = `${dataset.name} v${version?.number}`;
    return [{ datasetId: dataset.id, name, why: contentLost }];
  });
}
