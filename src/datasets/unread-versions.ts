import { ageInDays } from '../sources/age-in-days.ts';
import { workspaceOf } from '../ledger/workspace-of.ts';
import type { DatasetRecord } from '../storage/records/dataset.ts';
import type { DatasetVersionRecord } from '../storage/records/dataset-version.ts';
import type { VersionLifeRecord } from '../storage/records/version-life.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { LocalDate } from '../vocabulary/instant.ts';

export const UNREAD_DAYS = 30;

export interface UnreadVersion {
  readonly dataset: DatasetRecord;
  readonly version: DatasetVersionRecord;
  readonly life: VersionLifeRecord;
}

/**
 * Versions that were replaced, that nobody read for 30 days and nobody keeps on purpose,
 * by dataset name and number. Archived datasets are left alone: their source went with them.
 */
export function unreadVersions(
  snapshot: WorkspaceSnapshot,
  today: LocalDate,
): readonly UnreadVersion[] {
  const { timeZone } = workspaceOf(snapshot);
  return [...snapshot.versions.values()]
    .flatMap((version) => {
      const dataset = snapshot.datasets.get(version.datasetId);
      const life = snapshot.versionLives.get(version.id);
      if (dataset === undefined || life === undefined) return [];
      const gone = life.droppedAt !== undefined || life.contentLost !== undefined;
      const inUse = dataset.archivedAt !== undefined || dataset.currentVersionId === version.id;
      if (gone || inUse || life.kept) return [];
      if (ageInDays(life.lastReadAt, today, timeZone) < UNREAD_DAYS) return [];
      return [{ dataset, version, life }];
    })
    .sort((a, b) =>
      a.dataset.name === b.dataset.name
        ? a.version.number - b.version.number
        : a.dataset.name < b.dataset.name
          ? -1
          : 1,
    );
}
