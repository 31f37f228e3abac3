import type { DatasetRecord } from '../../storage/records/dataset.ts';
import type { DatasetVersionRecord } from '../../storage/records/dataset-version.ts';
import type { ProfileRecord } from '../../storage/records/profile.ts';
import type { WorkspaceSnapshot } from '../../storage/workspace-snapshot.ts';

/** A dataset in use, with the version it uses now. */
export interface LiveTable {
  readonly dataset: DatasetRecord;
  readonly version: DatasetVersionRecord;
}

/** Datasets that are not archived, oldest first. Throws when a current version is not recorded. */
export function liveTables(snapshot: WorkspaceSnapshot): readonly LiveTable[] {
  return [...snapshot.datasets.values()]
    .filter((dataset) => dataset.archivedAt === undefined)
    .sort((a, b) =>
      a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id) ? -1 : 1,
    )
    .map((dataset) => {
      const version = snapshot.versions.get(dataset.currentVersionId);
      if (version === undefined) throw new Error(`no version record for dataset ${dataset.id}`);
      return { dataset, version };
    });
}

/** The profile a rule rests on. Throws when there is none, so that the rule says it could not run. */
export function profileOf(snapshot: WorkspaceSnapshot, { version }: LiveTable): ProfileRecord {
  const profile = snapshot.profiles.get(version.id);
  if (profile === undefined) throw new Error(`no profile of version ${version.id}`);
  return profile;
}
