import { sourceError } from '../sources/source-error.ts';
import { sourceForFile } from '../sources/source-for-file.ts';
import { tableTitle } from '../sources/table-title.ts';
import type { DatasetVersionRecord } from '../storage/records/dataset-version.ts';
import type { SourceRecord } from '../storage/records/source.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { ColumnSchema } from '../vocabulary/column.ts';
import type { SourceId } from '../vocabulary/ids.ts';
import { datasetError } from './dataset-error.ts';
import { isCompatibleSchema } from './is-compatible-schema.ts';

export interface NextEdition {
  readonly source: SourceRecord;
  /** The version its dataset uses now. */
  readonly current: DatasetVersionRecord;
  readonly nextNumber: number;
}

interface EditionRequest {
  readonly file: File;
  readonly within: readonly string[];
  readonly refresh?: SourceId;
  /** The same file read in another way may have other columns. */
  readonly isReread?: boolean;
}

/**
 * What a file is the next edition of: the source it was brought to refresh, or one of its name with a
 * compatible schema. Undefined for a new source. Throws `SRC_GONE` and, only when a source was named,
 * `DS_SCHEMA_DIFFERS`.
 */
export function nextEditionOf(
  { file, within, refresh, isReread = false }: EditionRequest,
  schema: readonly ColumnSchema[],
  snapshot: WorkspaceSnapshot,
): NextEdition | undefined {
  const source =
    refresh === undefined
      ? sourceForFile(snapshot, tableTitle(file.name, within))
      : snapshot.sources.get(refresh);
  if (refresh !== undefined && (source === undefined || source.archivedAt !== undefined)) {
    throw sourceError('SRC_GONE', 'The source to refresh is not in use any more');
  }
  if (source === undefined) return undefined;
  const current = currentVersion(source, snapshot);
  if (!isReread && !isCompatibleSchema(current.schema, schema)) {
    if (refresh === undefined) return undefined;
    throw datasetError(
      'DS_SCHEMA_DIFFERS',
      `The file shares less than half of its columns with ${source.name}`,
      file.name,
    );
  }
  const numbers = [...snapshot.versions.values()]
    .filter(({ datasetId }) => datasetId === source.datasetId)
    .map(({ number }) => number);
  return { source, current, nextNumber: Math.max(...numbers) + 1 };
}

function currentVersion(source: SourceRecord, snapshot: WorkspaceSnapshot): DatasetVersionRecord {
  const id = snapshot.datasets.get(source.datasetId)?.currentVersionId;
  const version = id === undefined ? undefined : snapshot.versions.get(id);
  if (version === undefined) throw datasetError('DS_GONE', `${source.name} has no version in use`);
  return version;
}
