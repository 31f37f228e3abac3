import type { Instant } from '../vocabulary/instant.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { AssetCounts } from './rebuild-cost.ts';

/** One thing with a rebuild cost, and how long it was in use. */
export interface Asset {
  readonly type: keyof AssetCounts;
  readonly from: Instant;
  /** Absent while it is in use. */
  readonly until?: Instant;
}

/** Every asset there ever was: sources, datasets and their versions. */
export function assets(snapshot: WorkspaceSnapshot): Asset[] {
  const found: Asset[] = [];
  for (const { addedAt, archivedAt } of snapshot.sources.values()) {
    found.push(asset('sources', addedAt, archivedAt));
  }
  for (const { createdAt, archivedAt } of snapshot.datasets.values()) {
    found.push(asset('datasets', createdAt, archivedAt));
  }
  for (const version of snapshot.versions.values()) {
    const dropped = snapshot.versionLives.get(version.id)?.droppedAt;
    const archived = snapshot.datasets.get(version.datasetId)?.archivedAt;
    found.push(asset('keptVersions', version.createdAt, dropped ?? archived));
  }
  return found;
}

function asset(type: keyof AssetCounts, from: Instant, until: Instant | undefined): Asset {
  return until === undefined ? { type, from } : { type, from, until };
}
