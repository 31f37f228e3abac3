import type { AssertionRecord } from '../storage/records/assertion.ts';
import type { DatasetRecord } from '../storage/records/dataset.ts';
import type { DatasetVersionRecord } from '../storage/records/dataset-version.ts';
import type { ProfileRecord } from '../storage/records/profile.ts';
import type { VersionLifeRecord } from '../storage/records/version-life.ts';
import { UNDO_DAYS } from '../storage/undo.ts';
import type { Workspace } from '../storage/workspace.svelte.ts';
import { formatDate } from '../ui/format-date.ts';
import { localDate } from '../ui/local-date.ts';
import type { DatasetId, VersionId } from '../vocabulary/ids.ts';
import type { Instant } from '../vocabulary/instant.ts';
import { type ColumnHead, columnHead } from './column-head.ts';
import { type DatasetRow, datasetRow } from './dataset-row.ts';
import type { DatasetsParts } from './datasets-parts.ts';
import { Grid } from './grid.svelte.ts';
import { maskedByDefault } from './masked-by-default.ts';
import { type RecipeLine, recipeSentences } from './recipe-sentences.ts';
import { rereadOf } from './reread-of.ts';
import { setAsideRows, type SetAsideRow } from './set-aside-rows.ts';
import { unreadVersions } from './unread-versions.ts';
import { versionBytes } from './version-bytes.ts';
import { type VersionRow, versionRows } from './version-row.ts';

const MOST_ASIDE_SHOWN = 100;

/** Versions that could be dropped now, and what that frees. */
export interface DropProposal {
  readonly versionIds: readonly VersionId[];
  readonly freedBytes: number;
}

/** One dataset as its page shows it, at one of its versions. */
export class Dataset {
  readonly id: DatasetId;
  readonly #parts: DatasetsParts;
  readonly #versionId: VersionId | undefined;

  readonly row: DatasetRow | undefined = $derived.by(() => {
    const dataset = this.#workspace.snapshot.datasets.get(this.id);
    return dataset === undefined ? undefined : datasetRow(dataset, this.#workspace.snapshot);
  });

  readonly dataset: DatasetRecord | undefined = $derived.by(() => this.row?.dataset);

  /** The version that is looked at. */
  readonly version: DatasetVersionRecord | undefined = $derived.by(() => {
    const { versions } = this.#workspace.snapshot;
    const named = this.#versionId === undefined ? undefined : versions.get(this.#versionId);
    return named?.datasetId === this.id ? named : this.row?.version;
  });

  readonly profile: ProfileRecord | undefined = $derived.by(() =>
    this.version === undefined ? undefined : this.#workspace.snapshot.profiles.get(this.version.id),
  );

  readonly heads: readonly ColumnHead[] = $derived.by(() =>
    (this.version?.schema ?? []).map((column) =>
      columnHead(
        column,
        this.profile?.columns.find(({ name }) => name === column.name),
        this.version?.rowCount ?? 0,
      ),
    ),
  );

  readonly proposal: DropProposal = $derived.by(() => {
    const { snapshot } = this.#workspace;
    const versionIds = unreadVersions(snapshot, this.#parts.ledger.today)
      .filter(({ dataset }) => dataset.id === this.id)
      .map(({ version }) => version.id);
    return { versionIds, freedBytes: versionBytes(snapshot, versionIds).freed };
  });

  readonly versions: readonly VersionRow[] = $derived.by(() =>
    this.dataset === undefined
      ? []
      : versionRows(this.dataset, this.#workspace.snapshot, {
          today: this.#parts.ledger.today,
          timeZone: this.#workspace.record?.timeZone ?? 'UTC',
          unread: new Set(this.proposal.versionIds),
        }),
  );

  /** When the version looked at was dropped and when its bytes go; undefined while it is not dropped. */
  readonly dropped: { readonly on: string; readonly bytesGo: string } | undefined = $derived.by(
    () => {
      const droppedAt = this.#life?.droppedAt;
      if (droppedAt === undefined) return undefined;
      const timeZone = this.#workspace.record?.timeZone ?? 'UTC';
      const end = new Date(Date.parse(droppedAt) + UNDO_DAYS * 86_400_000).toISOString();
      const dayOf = (at: Instant) => formatDate(localDate(at, timeZone), this.#parts.ledger.today);
      return { on: dayOf(droppedAt), bytesGo: dayOf(end) };
    },
  );

  readonly recipe: readonly RecipeLine[] = $derived.by(() =>
    this.version === undefined
      ? []
      : recipeSentences(this.version.recipe, this.#workspace.snapshot),
  );

  readonly assertions: readonly AssertionRecord[] = $derived.by(() =>
    [...this.#workspace.snapshot.assertions.values()].filter(
      ({ datasetId }) => datasetId === this.id,
    ),
  );

  /** Whether its file can be read in another way: it is text cut by separators. */
  readonly isRereadable: boolean = $derived.by(() => {
    const { version } = this;
    if (version === undefined) return false;
    return rereadOf(version.id, this.#workspace.snapshot)?.read.format === 'csv';
  });

  constructor(parts: DatasetsParts, id: DatasetId, versionId?: VersionId) {
    this.#parts = parts;
    this.id = id;
    this.#versionId = versionId;
  }

  get #workspace(): Pick<Workspace, 'snapshot' | 'record'> {
    return this.#parts.workspace;
  }

  /** Columns that an export masks unless a person chooses otherwise. */
  get masked(): ReadonlySet<string> {
    return this.version === undefined
      ? new Set()
      : maskedByDefault(this.version, this.#workspace.snapshot);
  }

  get #life(): VersionLifeRecord | undefined {
    return this.version && this.#workspace.snapshot.versionLives.get(this.version.id);
  }

  get isReadable(): boolean {
    return this.version !== undefined && this.#parts.tables.isReadable(this.version.id);
  }

  versionName(id: VersionId): string {
    const version = this.#workspace.snapshot.versions.get(id);
    return version === undefined ? 'a removed version' : `v${version.number}`;
  }

  /** Rows that failed an assertion on the version looked at; undefined when it was not checked there. */
  failing(assertion: AssertionRecord): number | undefined {
    const run = this.#workspace.snapshot.assertionRuns.get(
      `${assertion.id}|${this.version?.id ?? ''}`,
    );
    return run?.failingRows;
  }

  /** The first lines that were set aside when the version looked at was read. */
  async setAsideRows(): Promise<readonly SetAsideRow[]> {
    return this.version === undefined
      ? []
      : setAsideRows(this.version.id, MOST_ASIDE_SHOWN, this.#parts);
  }

  /** The rows of the version looked at. Close it when the page goes. */
  grid(version: DatasetVersionRecord): Grid {
    return new Grid(version, this.#parts.engine, this.#parts.tables);
  }
}
