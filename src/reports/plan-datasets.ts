import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { ColumnProfile } from '../storage/records/profile.ts';
import type { DatasetId } from '../vocabulary/ids.ts';
import { hideSmallGroups } from './hide-small-groups.ts';
import type { ReportColumn, ReportData } from './report-schema.ts';

/** What may be told of every live dataset's current version, and how many groups were left out. */
export interface PlannedDatasets {
  readonly datasets: ReportData['datasets'];
  readonly hiddenGroups: number;
}

/**
 * Totals of each dataset, by name. Groups are shown for categories that are not personal and
 * not unclassified-but-likely personal; a group under `threshold` rows is hidden and counted.
 */
export function planDatasets(snapshot: WorkspaceSnapshot, threshold: number): PlannedDatasets {
  const datasets = [...snapshot.datasets.values()]
    .filter((dataset) => dataset.archivedAt === undefined)
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
    .flatMap((dataset) => {
      const version = snapshot.versions.get(dataset.currentVersionId);
      if (version === undefined) return [];
      const profile = snapshot.profiles.get(version.id);
      const owner =
        dataset.ownerId === undefined ? undefined : snapshot.people.get(dataset.ownerId);
      const columns = (profile?.columns ?? []).map((column) =>
        planColumn(column, version.rowCount, dataset.id, snapshot, threshold),
      );
      return [
        {
          name: dataset.name,
          version: version.number,
          rows: version.rowCount,
          contentHash: version.contentHash,
          owner: owner?.name ?? null,
          columns,
        },
      ];
    });
  const hiddenGroups = datasets
    .flatMap((dataset) => dataset.columns)
    .reduce((sum, column) => sum + column.hiddenGroups, 0);
  return { datasets, hiddenGroups };
}

function planColumn(
  column: ColumnProfile,
  rows: number,
  datasetId: DatasetId,
  snapshot: WorkspaceSnapshot,
  threshold: number,
): ReportColumn {
  const dataClass = snapshot.classifications.get(`${datasetId}/${column.name}`)?.dataClass ?? null;
  const mayShow =
    dataClass === null
      ? column.personal === 'no'
      : dataClass === 'not-personal' || dataClass === 'internal';
  const isCategory = column.semantic === 'category' || column.semantic === 'boolean';
  const missing = { value: '', count: column.missing };
  const shown = hideSmallGroups(
    [...(mayShow && isCategory ? column.topValues : []), ...(missing.count > 0 ? [missing] : [])],
    rows,
    threshold,
  );
  const missingHidden = missing.count > 0 && !shown.groups.includes(missing);
  return {
    name: column.name,
    type: column.type.name,
    semantic: column.semantic,
    dataClass,
    missing: missingHidden ? null : missing.count,
    distinct: column.distinct.count,
    groups: shown.groups.filter((group) => group !== missing),
    hiddenGroups: shown.hidden,
  };
}
