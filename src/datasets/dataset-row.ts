import type { DatasetRecord } from '../storage/records/dataset.ts';
import type { DatasetVersionRecord } from '../storage/records/dataset-version.ts';
import type { ItemRecord } from '../storage/records/item.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { Minutes } from '../vocabulary/minutes.ts';
import { versionBytes } from './version-bytes.ts';

/** A dataset as the list shows it. */
export interface DatasetRow {
  readonly dataset: DatasetRecord;
  readonly version: DatasetVersionRecord;
  /** Versions that still hold bytes. */
  readonly keptVersions: number;
  /** Bytes that only this dataset's versions hold. */
  readonly uniqueBytes: number;
  readonly items: readonly ItemRecord[];
  readonly principalMinutes: Minutes;
  readonly owner?: string;
}

/** A dataset with what it holds and owes; undefined when its version is not recorded. */
export function datasetRow(
  dataset: DatasetRecord,
  snapshot: WorkspaceSnapshot,
): DatasetRow | undefined {
  const version = snapshot.versions.get(dataset.currentVersionId);
  if (version === undefined) return undefined;
  const kept = [...snapshot.versions.values()].filter(({ id, datasetId }) => {
    const life = snapshot.versionLives.get(id);
    return (
      datasetId === dataset.id && life?.droppedAt === undefined && life?.contentLost === undefined
    );
  });
  const items = [...snapshot.items.values()].filter(
    ({ state, objects }) =>
      state.name === 'open' &&
      objects.some(({ kind, id }) => kind === 'dataset' && id === dataset.id),
  );
  const owner =
    dataset.ownerId === undefined ? undefined : snapshot.people.get(dataset.ownerId)?.name;
  return {
    dataset,
    version,
    keptVersions: kept.length,
    uniqueBytes: versionBytes(
      snapshot,
      kept.map(({ id }) => id),
    ).freed,
    items,
    principalMinutes: items.reduce((sum, { principalMinutes }) => sum + principalMinutes, 0),
    ...(owner === undefined ? {} : { owner }),
  };
}
