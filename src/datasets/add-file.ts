import type { CallOptions, Engine } from '../engine/engine.ts';
import type { Ledger } from '../ledger/ledger.svelte.ts';
import { findEdition } from '../sources/find-edition.ts';
import { pay } from '../sources/pay.ts';
import type { Workspace } from '../storage/workspace.svelte.ts';
import type { DatasetVersionRecord } from '../storage/records/dataset-version.ts';
import type { ContentHash } from '../vocabulary/digest.ts';
import type { DatasetId, PersonId, SourceId, VersionId } from '../vocabulary/ids.ts';
import type { ReadOptions } from '../vocabulary/read-options.ts';
import { answerKnown } from './answer-known.ts';
import { asideTableName } from './aside-table-name.ts';
import { checkSize } from './check-size.ts';
import { importTable } from './import-table.ts';
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
import type { TableSource } from './table-source.ts';

export interface AddFileRequest extends TableSource {
  /** How to read it; absent when that is to be found. */
  readonly read?: ReadOptions;
  /** The source this file is to refresh; absent when that is to be recognised. */
  readonly refresh?: SourceId;
  /** Owner of a new source and its dataset, when the person says so. */
  readonly ownerId?: PersonId;
  /** The same bytes are read in another way: a version is made though they are here. */
  readonly isReread?: true;
}

export interface AddFileParts extends MeasureParts {
  readonly workspace: Pick<Workspace, 'snapshot' | 'actor' | 'putBlob'>;
  readonly ledger: Pick<Ledger, 'act'>;
  readonly engine: Engine;
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
 * Brings a table: a new source with its dataset and first version, the next version of one that is
 * here, or nothing when the same bytes are here already. All records are written in one commit at the
 * end; cancelled or failed before that, nothing is left and the same file can be brought again.
 * Fails with `DS_TOO_BIG`, `DS_SCHEMA_DIFFERS`, `SRC_GONE`, and what engine, storage and ledger fail
 * with.
 */
export async function addFile(
  request: AddFileRequest,
  parts: AddFileParts,
  options: CallOptions,
): Promise<Added> {
  const { file, fileDigest, within, opened } = request;
  const known = findEdition(parts.workspace.snapshot, fileDigest, within);
  if (known !== undefined && request.isReread === undefined) {
    return answerKnown(known, request, parts);
  }
  checkSize(opened.file, opened.format);
  const versionId = newId<VersionId>(parts.clock());
  try {
    const brought = { file, within, fileDigest, format: opened.format, versionId };
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
  const imported = await importTable(request, { table, aside }, engine, options);
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
      recipe: readRecipe(brought.sourceId, file, imported.read),
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

function answer(
  kind: Added['kind'],
  { sourceId, datasetId, versionId }: Pick<BroughtFile, 'sourceId' | 'datasetId' | 'versionId'>,
): Added {
  return { kind, sourceId, datasetId, versionId };
}
