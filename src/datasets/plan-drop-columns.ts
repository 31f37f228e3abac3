import type { CallOptions, Engine } from '../engine/engine.ts';
import type { VerbPlan } from '../sources/verb-plan.ts';
import { identifier } from '../sql/identifier.ts';
import { join } from '../sql/join.ts';
import { sql } from '../sql/sql.ts';
import type { BlobRef, DatasetVersionRecord } from '../storage/records/dataset-version.ts';
import type { RecordChange } from '../storage/records/change.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { Workspace } from '../storage/workspace.svelte.ts';
import { formatCount } from '../ui/format-count.ts';
import { nameInLine } from '../ui/name-in-line.ts';
import { nameList } from '../ui/name-list.ts';
import type { AssertionId, DatasetId, VersionId } from '../vocabulary/ids.ts';
import { datasetError } from './dataset-error.ts';
import { type MeasureParts, measureVersion } from './measure-version.ts';
import { newId } from './new-id.ts';
import { removeAssertions } from './remove-assertions.ts';
import { storeColumns } from './store-columns.ts';
import { ROW_SKETCH_SIZE } from './row-sketch-size.ts';
import { tableName } from './table-name.ts';

export interface DropColumnsParts extends MeasureParts {
  readonly engine: Engine;
  readonly workspace: Pick<Workspace, 'snapshot' | 'actor' | 'putBlob'>;
}

/** The plan and the version it made, whose table is in the engine and is to be forgotten if nothing is committed. */
export interface DropColumnsPlan extends VerbPlan {
  readonly versionId: VersionId;
}

/**
 * Makes the next version of a dataset without some columns and plans to use it: a recipe of one step on
 * the version before, which keeps the blobs of the other columns. Assertions on dropped columns go too.
 * Writes no record. Fails with `DS_GONE`, `DS_LAST_COLUMN` and `DS_CONTENT_GONE`.
 */
export async function planDropColumns(
  datasetId: DatasetId,
  dropped: readonly string[],
  parts: DropColumnsParts,
  options: CallOptions,
): Promise<DropColumnsPlan> {
  const { snapshot, actor } = parts.workspace;
  const startedAt = performance.now();
  const dataset = snapshot.datasets.get(datasetId);
  const current = dataset && snapshot.versions.get(dataset.currentVersionId);
  if (dataset === undefined || current === undefined) {
    throw datasetError('DS_GONE', 'The dataset is not here any more', datasetId);
  }
  const gone = new Set(dropped);
  const schema = current.schema.filter(({ name }) => !gone.has(name));
  if (schema.length === 0) throw datasetError('DS_LAST_COLUMN', 'Every column is chosen');

  const id = newId<VersionId>(parts.clock());
  try {
    await copyColumns(current, id, schema, parts, options);
    const digests = await parts.engine.rowDigests(
      { table: tableName(id), smallest: ROW_SKETCH_SIZE },
      options,
    );
    const measured = await measureVersion(
      {
        id,
        datasetId,
        number: nextNumber(datasetId, parts.workspace),
        parentId: current.id,
        previous: current,
        recipe: {
          format: 'paydown-recipe/1',
          inputs: [{ kind: 'version', versionId: current.id }],
          steps: [{ type: 'drop-columns', version: 1, columns: dropped }],
        },
        schema,
        rowCount: current.rowCount,
        contentHash: digests.contentHash,
        rowSketch: digests.smallest,
        blobs: await keptBlobs(current, id, schema, parts, options),
        author: actor.person,
        startedAt,
      },
      parts,
      options,
    );
    parts.tables.adopt(measured.version);
    const moot = assertionsOn(snapshot, datasetId, gone);
    const records: readonly RecordChange[] = [
      { table: 'datasets', act: 'put', record: { ...dataset, currentVersionId: id } },
      ...measured.records.filter((change) => !isRunOf(change, moot)),
      ...removeAssertions(snapshot, moot),
    ];
    const reason = `${formatCount(dropped.length, 'column')} of ${nameInLine(dataset.name)} dropped`;
    return {
      versionId: id,
      reason,
      effects: [
        `v${measured.version.number} has ${formatCount(schema.length, 'column')}, without ${nameList(dropped)}`,
        `v${current.number} stays, and its other columns are shared, not copied`,
      ],
      records,
      auditEvent: {
        action: 'dataset.version.create',
        object: { kind: 'version', id },
        detail: {
          dataset: datasetId,
          step: 'drop-columns',
          columns: schema.length,
          dropped: dropped.length,
          contentHash: measured.version.contentHash,
        },
      },
    };
  } catch (error) {
    await parts.engine.dropTable(tableName(id));
    throw error;
  }
}

async function copyColumns(
  current: DatasetVersionRecord,
  id: VersionId,
  schema: DatasetVersionRecord['schema'],
  { engine, tables }: DropColumnsParts,
  options: CallOptions,
): Promise<void> {
  const names = join(schema.map(({ name }) => identifier(name)));
  await tables.read(
    current.id,
    (table) =>
      engine.run(
        sql`CREATE OR REPLACE TABLE ${identifier(tableName(id))} AS SELECT ${names} FROM ${identifier(table)} ORDER BY rowid`,
        options,
      ),
    options,
  );
}

/** Blobs whose columns all stay are shared; when a blob mixes both, what stays is written anew. */
async function keptBlobs(
  { blobs }: DatasetVersionRecord,
  id: VersionId,
  schema: DatasetVersionRecord['schema'],
  parts: DropColumnsParts,
  options: CallOptions,
): Promise<readonly BlobRef[]> {
  const kept = new Set(schema.map(({ name }) => name));
  const touched = blobs.filter(({ columns }) => columns.some((name) => kept.has(name)));
  const isShared = touched.every(({ columns }) => columns.every((name) => kept.has(name)));
  return isShared ? touched : storeColumns(tableName(id), schema.length, parts, options);
}

function nextNumber(datasetId: DatasetId, { snapshot }: Pick<Workspace, 'snapshot'>): number {
  const numbers = [...snapshot.versions.values()]
    .filter((version) => version.datasetId === datasetId)
    .map(({ number }) => number);
  return Math.max(0, ...numbers) + 1;
}

function assertionsOn(
  { assertions }: WorkspaceSnapshot,
  datasetId: DatasetId,
  columns: ReadonlySet<string>,
): readonly AssertionId[] {
  return [...assertions.values()]
    .filter((assertion) => assertion.datasetId === datasetId)
    .filter(({ check }) => check.kind !== 'row-count' && columns.has(check.column))
    .map(({ id }) => id);
}

function isRunOf(change: RecordChange, assertionIds: readonly AssertionId[]): boolean {
  return (
    change.table === 'assertionRuns' &&
    change.act === 'put' &&
    assertionIds.includes(change.record.assertionId)
  );
}
