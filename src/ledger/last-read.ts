import type { Instant } from '../vocabulary/instant.ts';
import type { ObjectRef } from '../vocabulary/object-ref.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';

/** When a thing was last read; absent for what has no reads of its own. */
export function lastRead(
  { kind, id }: ObjectRef,
  snapshot: WorkspaceSnapshot,
): Instant | undefined {
  switch (kind) {
    case 'source':
      return snapshot.sources.get(id)?.lastReadAt;
    case 'version':
      return snapshot.versionLives.get(id)?.lastReadAt;
    case 'dataset':
      return lastDatasetRead(id, snapshot);
    case 'column':
      return lastDatasetRead(id.slice(0, id.indexOf('/')), snapshot);
    default:
      return undefined;
  }
}

function lastDatasetRead(datasetId: string, snapshot: WorkspaceSnapshot): Instant | undefined {
  let last: Instant | undefined;
  for (const version of snapshot.versions.values()) {
    if (version.datasetId !== datasetId) continue;
    const read = snapshot.versionLives.get(version.id)?.lastReadAt;
    if (read !== undefined && (last === undefined || read > last)) last = read;
  }
  return last;
}
