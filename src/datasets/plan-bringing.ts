import { editionOf } from '../sources/edition-of.ts';
import { sourceError } from '../sources/source-error.ts';
import { tableTitle } from '../sources/table-title.ts';
import type { VerbPlan } from '../sources/verb-plan.ts';
import { withRefresh } from '../sources/with-refresh.ts';
import type { DatasetRecord } from '../storage/records/dataset.ts';
import type { SourceEdition, SourceRecord } from '../storage/records/source.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import { formatCount } from '../ui/format-count.ts';
import type { Digest } from '../vocabulary/digest.ts';
import type { DatasetId, PersonId, SourceId, VersionId } from '../vocabulary/ids.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { FileFormat } from '../vocabulary/read-options.ts';
import type { MeasuredVersion } from './measure-version.ts';

export interface BroughtFile {
  readonly file: File;
  /** The way to the table inside it; absent when the file is the table. */
  readonly within?: readonly string[] | undefined;
  readonly fileDigest: Digest;
  readonly format: FileFormat;
  readonly sourceId: SourceId;
  readonly datasetId: DatasetId;
  readonly versionId: VersionId;
}

interface Bringing {
  readonly source: SourceRecord;
  readonly dataset: DatasetRecord;
}

/**
 * The one commit that brings a file: its version's records, and the source and dataset made or moved
 * on by it. Throws `SRC_GONE` when the source was archived while the file was read.
 */
export function planBringing(
  brought: BroughtFile,
  { version, records }: MeasuredVersion,
  snapshot: WorkspaceSnapshot,
  now: Instant,
  ownerId?: PersonId,
): VerbPlan {
  const isNew = version.parentId === undefined;
  const edition = editionOf(brought.file, brought.fileDigest, version.id, now, brought.within);
  const { source, dataset } = isNew
    ? newOnes(brought, edition, now, ownerId)
    : movedOn(brought, edition, snapshot);
  const setAside = version.setAside?.rowCount ?? 0;
  const size = `${formatCount(version.rowCount, 'row')}, ${formatCount(version.schema.length, 'column')}${setAside === 0 ? '' : `, ${formatCount(setAside)} set aside`}`;
  const reason = isNew
    ? `${source.name} added, ${size}`
    : `${source.name} refreshed to v${version.number}, ${size}`;
  return {
    reason,
    effects: [reason],
    records: [
      { table: 'sources', act: 'put', record: source },
      { table: 'datasets', act: 'put', record: dataset },
      ...records,
    ],
    auditEvent: {
      action: isNew ? 'source.add' : 'source.refresh',
      object: { kind: 'source', id: source.id },
      after: brought.fileDigest,
      detail: {
        dataset: dataset.id,
        version: version.id,
        number: version.number,
        rows: version.rowCount,
        columns: version.schema.length,
        ...(setAside === 0 ? {} : { setAside }),
        format: brought.format,
        contentHash: version.contentHash,
      },
    },
  };
}

function newOnes(
  { file, within, format, sourceId, datasetId, versionId }: BroughtFile,
  edition: SourceEdition,
  now: Instant,
  ownerId: PersonId | undefined,
): Bringing {
  const owner = ownerId === undefined ? {} : { ownerId };
  const name = tableTitle(file.name, within);
  return {
    source: {
      id: sourceId,
      name,
      kind: 'file',
      format,
      datasetId,
      addedAt: now,
      editions: [edition],
      refreshes: [{ at: now, ok: true }],
      lastReadAt: now,
      ...owner,
    },
    dataset: {
      id: datasetId,
      name: name.replace(/\.[A-Za-z0-9]{1,8}$/, '') || name,
      createdAt: now,
      currentVersionId: versionId,
      ...owner,
    },
  };
}

function movedOn(
  { sourceId, datasetId, versionId, format }: BroughtFile,
  edition: SourceEdition,
  { sources, datasets }: WorkspaceSnapshot,
): Bringing {
  const source = sources.get(sourceId);
  const dataset = datasets.get(datasetId);
  if (source === undefined || dataset === undefined || source.archivedAt !== undefined) {
    throw sourceError('SRC_GONE', 'The source was archived while its file was read');
  }
  return {
    source: { ...withRefresh(source, { at: edition.readAt, ok: true }, edition), format },
    dataset: { ...dataset, currentVersionId: versionId },
  };
}
