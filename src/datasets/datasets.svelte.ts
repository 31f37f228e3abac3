import { pay } from '../sources/pay.ts';
import type { VerbPlan } from '../sources/verb-plan.ts';
import type { AssertionCheck, AssertionRecord } from '../storage/records/assertion.ts';
import type { Committed } from '../storage/commit.ts';
import type { DatasetVersionRecord } from '../storage/records/dataset-version.ts';
import type { ItemRecord } from '../storage/records/item.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { GridRow } from '../ui/grid-column.ts';
import type { DataClass } from '../vocabulary/data-class.ts';
import type { DatasetId, SourceId, VersionId } from '../vocabulary/ids.ts';
import { Dataset } from './dataset.svelte.ts';
import { datasetError } from './dataset-error.ts';
import { type DatasetRow, datasetRow } from './dataset-row.ts';
import type { DatasetsParts } from './datasets-parts.ts';
import { type ExportChoice, exportVersion } from './export-version.ts';
import { failingRowsQuery } from './failing-rows-query.ts';
import { gridRows } from './grid-rows.ts';
import { loosenedCheck } from './loosened-check.ts';
import { planClassify } from './plan-classify.ts';
import { planDropVersions } from './plan-drop-versions.ts';
import { type EventTime, planEventTime } from './plan-event-time.ts';
import { planKeepVersion } from './plan-keep-version.ts';
import { proposeAssertions } from './propose-assertions.ts';
import { versionBytes } from './version-bytes.ts';

const FAILING_ROWS_SHOWN = 20;

/** The datasets of the open workspace and what can be done with them. What measures tables is loaded when it is asked to. */
export class Datasets {
  readonly #parts: DatasetsParts;
  showArchived = $state(false);

  readonly all: readonly DatasetRow[] = $derived.by(() =>
    [...this.snapshot.datasets.values()]
      .flatMap((dataset) => datasetRow(dataset, this.snapshot) ?? [])
      .sort((a, b) => (a.dataset.name.toLowerCase() < b.dataset.name.toLowerCase() ? -1 : 1)),
  );

  readonly listed: readonly DatasetRow[] = $derived.by(() =>
    this.showArchived
      ? this.all
      : this.all.filter(({ dataset }) => dataset.archivedAt === undefined),
  );

  constructor(parts: DatasetsParts) {
    this.#parts = parts;
  }

  get snapshot(): WorkspaceSnapshot {
    return this.#parts.workspace.snapshot;
  }

  get timeZone(): string {
    return this.#parts.workspace.record?.timeZone ?? 'UTC';
  }

  row(id: string): DatasetRow | undefined {
    return this.all.find(({ dataset }) => dataset.id === id);
  }

  /** One dataset to look at; `versionId` is the version in use unless one is named. */
  view(id: DatasetId, versionId?: VersionId): Dataset {
    return new Dataset(this.#parts, id, versionId);
  }

  versionInUse(id: DatasetId): DatasetVersionRecord {
    const version = this.row(id)?.version;
    if (version === undefined)
      throw datasetError('DS_GONE', 'The dataset is not here any more', id);
    return version;
  }

  /** Columns that look personal and have no class, first; then the others. */
  columnsToClassify(id: DatasetId): readonly { readonly name: string; readonly asked: boolean }[] {
    const item = this.#itemOf(id, 'DAT-PII-UNCLASSIFIED');
    const asked = new Set(item?.evidence.rows.map(([name]) => name));
    const columns = this.versionInUse(id).schema.map(({ name }) => ({
      name,
      asked: asked.has(name),
    }));
    return [...columns.filter((column) => column.asked), ...columns.filter((c) => !c.asked)];
  }

  classOf(id: DatasetId, column: string): DataClass | undefined {
    return this.snapshot.classifications.get(`${id}/${column}`)?.dataClass;
  }

  /** Proposed from the profile of the version in use; empty when it has none. */
  proposed(id: DatasetId): readonly AssertionCheck[] {
    const profile = this.snapshot.profiles.get(this.versionInUse(id).id);
    return profile === undefined ? [] : proposeAssertions(profile);
  }

  assertionsOf(id: DatasetId): readonly AssertionRecord[] {
    return [...this.snapshot.assertions.values()].filter(({ datasetId }) => datasetId === id);
  }

  /** Rows of the version in use on which an assertion failed when it was last checked. */
  failingCount(id: DatasetId, assertion: AssertionRecord): number {
    const run = this.snapshot.assertionRuns.get(`${assertion.id}|${this.versionInUse(id).id}`);
    return run?.failingRows ?? 0;
  }

  /** The assertion widened until the version in use passes; undefined when it cannot be. */
  loosened(id: DatasetId, { check }: AssertionRecord): AssertionCheck | undefined {
    const profile = this.snapshot.profiles.get(this.versionInUse(id).id);
    return profile === undefined ? undefined : loosenedCheck(check, profile);
  }

  /** The live source that fills a dataset. */
  sourceOf(id: DatasetId): SourceId | undefined {
    return [...this.snapshot.sources.values()].find(
      ({ datasetId, archivedAt }) => datasetId === id && archivedAt === undefined,
    )?.id;
  }

  /** A version by name, "sales v3", with the bytes only it holds. */
  versionText(id: VersionId): { readonly name: string; readonly uniqueBytes: number } {
    const version = this.snapshot.versions.get(id);
    const dataset = version && this.snapshot.datasets.get(version.datasetId);
    return {
      name: `${dataset?.name ?? 'removed'} v${version?.number ?? 0}`,
      uniqueBytes: versionBytes(this.snapshot, [id]).freed,
    };
  }

  #itemOf(id: DatasetId, rule: string): ItemRecord | undefined {
    return this.row(id)?.items.find((item) => item.rule === rule);
  }

  /** The first rows an assertion fails on; empty for a row count. */
  async failingRows(id: DatasetId, { check }: AssertionRecord): Promise<readonly GridRow[]> {
    const { engine, tables } = this.#parts;
    const { id: versionId, schema } = this.versionInUse(id);
    return tables.read(versionId, async (table) => {
      const query = failingRowsQuery(table, check, schema, FAILING_ROWS_SHOWN);
      return query === undefined ? [] : gridRows(await engine.rows(query));
    });
  }

  classify(id: DatasetId, classes: ReadonlyMap<string, DataClass>): Promise<Committed> {
    const { workspace, clock } = this.#parts;
    const { person } = workspace.actor;
    return this.pay(planClassify(workspace.snapshot, id, classes, person, clock()));
  }

  /** Accepts assertions and gives up others, as one act, after running them. */
  async changeAssertions(
    datasetId: DatasetId,
    accept: readonly AssertionCheck[],
    remove: readonly AssertionRecord[] = [],
  ): Promise<Committed> {
    const plan = await this.#parts.tasks.run('Checking assertions', async (context) => {
      const { planAssertions } = await import('./plan-assertions.ts');
      return planAssertions({ datasetId, accept, remove }, this.#parts, context);
    });
    return this.pay(plan);
  }

  async dropColumns(id: DatasetId, columns: readonly string[]): Promise<Committed> {
    const title = `Dropping columns of ${this.row(id)?.dataset.name ?? 'a dataset'}`;
    const plan = await this.#parts.tasks.run(title, async (context) => {
      const { planDropColumns } = await import('./plan-drop-columns.ts');
      return planDropColumns(id, columns, this.#parts, context);
    });
    try {
      return await this.pay(plan);
    } catch (error) {
      await this.#parts.tables.forget(plan.versionId);
      throw error;
    }
  }

  /** What dropping versions would do. Throws `DS_VERSION_IN_USE` and `DS_GONE`. */
  planDrop(versionIds: readonly VersionId[]): VerbPlan {
    return planDropVersions(this.snapshot, versionIds, this.#parts.clock());
  }

  keep(versionId: VersionId, kept: boolean): Promise<Committed> {
    return this.pay(planKeepVersion(this.snapshot, versionId, kept));
  }

  declareEventTime(id: DatasetId, eventTime: EventTime | undefined): Promise<Committed> {
    return this.pay(planEventTime(this.snapshot, id, eventTime));
  }

  export(choice: ExportChoice): Promise<{ readonly blob: Blob; readonly fileName: string }> {
    return this.#parts.tasks.run('Exporting', (context) =>
      exportVersion(choice, this.#parts, context),
    );
  }

  pay(plan: VerbPlan): Promise<Committed> {
    return pay(plan, this.#parts.ledger, this.#parts.workspace.actor);
  }
}
