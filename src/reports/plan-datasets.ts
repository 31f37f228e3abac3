import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { DatasetRecord } from '../storage/records/dataset.ts';
import type { DatasetVersionRecord } from '../storage/records/dataset-version.ts';
import { planColumn, planHiddenColumn } from './plan-column.ts';
import { isSmallGroup } from './hide-small-groups.ts';
import type { ReportData } from './report-schema.ts';

/** What may be told of every live dataset's current version, and how many groups were left out. */
export interface PlannedDatasets {
  readonly datasets: ReportData['datasets'];
  readonly hiddenGroups: number;
}

/**
 * Totals of each dataset, by name. A group under `threshold` rows is hidden and counted; a whole
 * table under `threshold` rows is one such group, and only its columns are named.
 */
export function planDatasets(snapshot: WorkspaceSnapshot, threshold: number): PlannedDatasets {
  const datasets = [...snapshot.datasets.values()]
    .filter((dataset) => dataset.archivedAt === undefined)
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
    .flatMap((dataset) => {
      const version = snapshot.versions.get(dataset.currentVersionId);
      return version === undefined ? [] : [planDataset(dataset, version, snapshot, threshold)];
    });
  const hiddenGroups = datasets.reduce(
    (sum, { rows, columns }) =>
      columns.reduce((inside, column) => inside + column.hiddenGroups, sum + Number(rows === null)),
    0,
  );
  return { datasets, hiddenGroups };
}

function planDataset(
  dataset: DatasetRecord,
  version: DatasetVersionRecord,
  snapshot: WorkspaceSnapshot,
  threshold: number,
): ReportData['datasets'][number] {
  const owner = dataset.ownerId === undefined ? undefined : snapshot.people.get(dataset.ownerId);
  const rows = version.rowCount;
  const isSmall = isSmallGroup(rows, threshold);
  const columns = (snapshot.profiles.get(version.id)?.columns ?? []).map((column) => {
    const dataClass =
      snapshot.classifications.get(`${dataset.id}/${column.name}`)?.dataClass ?? null;
    return isSmall
      ? planHiddenColumn(column, dataClass)
      : planColumn(column, dataClass, rows, threshold);
  });
  return {
    name: dataset.name,
    version: version.number,
    rows: isSmall ? null : rows,
    // A content hash says the number of rows in clear.
    contentHash: isSmall ? null : version.contentHash,
    owner: owner?.name ?? null,
    columns,
  };
}
