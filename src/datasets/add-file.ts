import type { CallOptions, Engine } from '../engine/engine.ts';
import type { Ledger } from '../ledger/ledger.svelte.ts';
import { fileFormat } from '../sources/file-format.ts';
import { findEdition } from '../sources/find-edition.ts';
import { pay } from '../sources/pay.ts';
import type { Workspace } from '../storage/workspace.svelte.ts';
import type { DatasetVersionRecord } from '../storage/records/dataset-version.ts';
import type { ContentHash, Digest } from '../vocabulary/digest.ts';
import type { DatasetId, PersonId, SourceId, VersionId } from '../vocabulary/ids.ts';
import { asideTableName } from './aside-table-name.ts';
import { checkSize } from './check-size.ts';
import { type MeasureParts, measureVersion } from './measure-version.ts';
import { newId } from './new-id.ts';
import { nextEditionOf } from './next-edition-of.ts';
import { type BroughtFile, planBringing } from './plan-bringing.ts';
import { planSameContent } from './plan-same-content.ts';
import { readRecipe } from './read-recipe.ts';
import { ROW_SKETCH_SIZE } from './row-sketch-size.ts';
import { storeAside } from './store-aside.ts';
import { storeColumns } from './store-columns.ts';
import { tableName } from './table-name.ts';

export interface AddFileRequest {
  readonly file: File;
  /** The source this file is to refresh; absent when that is to be recognised. */
  readonly refresh?: SourceId;
  /** Owner of a new source and its dataset, when the person says so. */
  readonly ownerId?: PersonId;
}

export interface AddFileParts extends MeasureParts {
  readonly workspace: Pick<Workspace, 'snapshot' | 'actor' | 'putBlob'>;
  readonly ledger: Pick<Ledger, 'act'>;
  readonly engine: Engine;
  digestFile(file: File, options: CallOptions): Promise<Digest>;
  /** Asks the browser, once there is something to lose, not to clear the site by itself. */
  requestPersistence(): Promise<boolean>;
}

/** What came of bringing a file. `unchanged`: a refresh that brought the content that was there. */
export interface Added {
  readonly kind: 'added' | 'next-version' | 'unchanged' | 'already-here';
  readonly sourceId: SourceId;
  readonly datasetId: DatasetId;
  readonly versionId: VersionId;
}

/**
 * Brings a file: a new source with its dataset and first version, the next version of one that is
 * here, or nothing when the same bytes are here already. All records are written in one commit at the
 * end; cancelled or failed before that, nothing is left and the same file can be brought again.
 * Fails with `SRC_EMPTY_FILE`, `SRC_UNKNOWN_FORMAT`, `DS_TOO_BIG`, `DS_SCHEMA_DIFFERS`, `SRC_GONE`,
 * and what engine, storage and ledger fail with.
 */
export async function addFile(
  request: AddFileRequest,
  parts: AddFileParts,
  options: CallOptions,
): Promise<Added> {
  const { file } = request;
  const format = await fileFormat(file);
  checkSize(file, format);
  const fileDigest = await parts.digestFile(file, options);
  const known = findEdition(parts.workspace.snapshot, fileDigest);
  if (known !== undefined) return answerKnown(known, request, parts);

  const versionId = newId<VersionId>(parts.clock());
  try {
    const brought = { file, fileDigest, format, versionId };
    return await importAsVersion(brought, request, parts, options);
  } catch (error) {
    await parts.engine.dropTable(tableName(versionId));
    await parts.engine.dropTable(asideTableName(versionId));
    throw error;
  }
}

async function importAsVersion(
  file: Omit<BroughtFile, 'sourceId' | 'datasetId'>,
  request: AddFileRequest,
  parts: AddFileParts,
  options: CallOptions,
): Promise<Added> {
  const { engine, workspace, ledger, clock } = parts;
  const startedAt = performance.now();
  const table = tableName(file.versionId);
  const aside = asideTableName(file.versionId);
  const imported = await engine.importFile({ ...file, table, aside }, options);
  const next = nextEditionOf(request, imported.schema, workspace.snapshot);
  const brought: BroughtFile = {
    ...file,
    sourceId: next?.source.id ?? newId(clock()),
    datasetId: next?.source.datasetId ?? newId(clock()),
  };
  options.report?.({ done: 0, unit: 'rows', doing: 'Hashing rows' });
  const { contentHash, smallest } = await engine.rowDigests(
    { table, smallest: ROW_SKETCH_SIZE },
    options,
  );
  if (next !== undefined && isSame(next.current, contentHash, imported.setAside)) {
    await engine.dropTable(table);
    await engine.dropTable(aside);
    const same = { ...brought, versionId: next.current.id };
    await pay(planSameContent(same, workspace.snapshot, clock()), ledger, workspace.actor);
    return answer('unchanged', same);
  }
  const blobs = await storeColumns(table, imported.schema.length, parts, options);
  const setAside =
    imported.setAside === 0
      ? {}
      : { setAside: await storeAside(aside, imported.setAside, parts, options) };
  const measured = await measureVersion(
    {
      id: file.versionId,
      datasetId: brought.datasetId,
      number: next?.nextNumber ?? 1,
      ...(next === undefined ? {} : { previous: next.current, parentId: next.current.id }),
      recipe: readRecipe(brought.sourceId, file.fileDigest, imported.read),
      schema: imported.schema,
      rowCount: imported.rowCount,
      contentHash,
      rowSketch: smallest,
      blobs,
      ...setAside,
      author: workspace.actor.person,
      startedAt,
    },
    parts,
    options,
  );
  options.signal?.throwIfAborted();
  const isFirst = workspace.snapshot.sources.size === 0;
  const plan = planBringing(brought, measured, workspace.snapshot, clock(), request.ownerId);
  await pay(plan, ledger, workspace.actor);
  parts.tables.adopt(measured.version);
  if (isFirst) await parts.requestPersistence();
  return answer(next === undefined ? 'added' : 'next-version', brought);
}

/** The same rows; lines set aside count too, for they are content that the file brought. */
function isSame(
  current: DatasetVersionRecord,
  contentHash: ContentHash,
  setAside: number,
): boolean {
  return current.contentHash === contentHash && (current.setAside?.rowCount ?? 0) === setAside;
}

/** The same bytes again: nothing to copy. A refresh with them still shows that the source was read well. */
async function answerKnown(
  { source, edition }: NonNullable<ReturnType<typeof findEdition>>,
  { refresh, file }: AddFileRequest,
  { workspace, ledger, clock }: AddFileParts,
): Promise<Added> {
  const { fileDigest, versionId } = edition;
  const ids = { sourceId: source.id, datasetId: source.datasetId, versionId };
  if (refresh !== source.id || edition !== source.editions.at(-1)) {
    return { kind: 'already-here', ...ids };
  }
  const same = { file, fileDigest, format: source.format, ...ids };
  await pay(planSameContent(same, workspace.snapshot, clock()), ledger, workspace.actor);
  return { kind: 'unchanged', ...ids };
}

function answer(
  kind: Added['kind'],
  { sourceId, datasetId, versionId }: Pick<BroughtFile, 'sourceId' | 'datasetId' | 'versionId'>,
): Added {
  return { kind, sourceId, datasetId, versionId };
}
