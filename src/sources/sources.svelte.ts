import type { Ledger } from '../ledger/ledger.svelte.ts';
import type { Committed } from '../storage/commit.ts';
import type { DatasetRecord } from '../storage/records/dataset.ts';
import type { PersonRecord } from '../storage/records/person.ts';
import type { Workspace } from '../storage/workspace.svelte.ts';
import { formatCount } from '../ui/format-count.ts';
import type { PersonId, SourceId } from '../vocabulary/ids.ts';
import type { Clock, LocalDate } from '../vocabulary/instant.ts';
import type { Minutes } from '../vocabulary/minutes.ts';
import { pay } from './pay.ts';
import { planArchiveSource } from './plan-archive-source.ts';
import { type Owned, planAssignOwner } from './plan-assign-owner.ts';
import { planCadence } from './plan-cadence.ts';
import { type SourceRow, sourceRow } from './source-row.ts';
import type { VerbPlan } from './verb-plan.ts';

export interface SourcesParts {
  readonly workspace: Pick<Workspace, 'snapshot' | 'actor' | 'record' | 'me'>;
  readonly ledger: Pick<Ledger, 'act' | 'today'>;
  readonly clock: Clock;
  /** Starts to bring files, each as a task; with a source, as its next edition. */
  readonly bring: (files: readonly File[], refresh?: SourceId) => void;
}

/** The sources of the open workspace and what can be done with them. */
export class Sources {
  readonly #parts: SourcesParts;
  needsWorkOnly = $state(false);
  showArchived = $state(false);

  readonly all: readonly SourceRow[] = $derived.by(() =>
    [...this.#parts.workspace.snapshot.sources.values()]
      .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
      .map((source) =>
        sourceRow(source, this.#parts.workspace.snapshot, this.today, this.timeZone),
      ),
  );

  readonly live: readonly SourceRow[] = $derived.by(() =>
    this.all.filter(({ source }) => source.archivedAt === undefined),
  );

  readonly needingWork: readonly SourceRow[] = $derived.by(() =>
    this.live.filter(({ items }) => items.length > 0),
  );

  /** What the catalogue lists now. */
  readonly listed: readonly SourceRow[] = $derived.by(() => {
    if (this.needsWorkOnly) return this.needingWork;
    return this.showArchived ? this.all : this.live;
  });

  readonly principalMinutes: Minutes = $derived.by(() =>
    this.live.reduce((sum, row) => sum + row.principalMinutes, 0),
  );

  /** People who can own things, by name. */
  readonly people: readonly PersonRecord[] = $derived.by(() =>
    [...this.#parts.workspace.snapshot.people.values()]
      .filter(({ leftAt }) => leftAt === undefined)
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  );

  constructor(parts: SourcesParts) {
    this.#parts = parts;
  }

  get me(): PersonRecord | undefined {
    return this.#parts.workspace.me;
  }

  get today(): LocalDate {
    return this.#parts.ledger.today;
  }

  get timeZone(): string {
    return this.#parts.workspace.record?.timeZone ?? 'UTC';
  }

  row(id: string): SourceRow | undefined {
    return this.all.find(({ source }) => source.id === id);
  }

  datasetOf({ source }: SourceRow): DatasetRecord | undefined {
    return this.#parts.workspace.snapshot.datasets.get(source.datasetId);
  }

  nameOf(personId: PersonId | undefined): string {
    const person =
      personId === undefined ? undefined : this.#parts.workspace.snapshot.people.get(personId);
    if (person === undefined) return 'nobody';
    return person.leftAt === undefined ? person.name : `${person.name} (left)`;
  }

  /** A version's number and size, "v3, 1,204 rows". */
  versionText(id: string): string {
    const version = this.#parts.workspace.snapshot.versions.get(id);
    return version === undefined
      ? 'no version'
      : `v${version.number}, ${formatCount(version.rowCount, 'row')}`;
  }

  bring(files: readonly File[], refresh?: SourceId): void {
    this.#parts.bring(files, refresh);
  }

  /** What archiving a source would do. Throws `SRC_GONE`. */
  planArchive(id: SourceId, keeping?: SourceId): VerbPlan {
    const { workspace, clock } = this.#parts;
    return planArchiveSource(workspace.snapshot, id, clock(), keeping);
  }

  /** What naming an owner would do. Throws `SRC_GONE`. */
  planOwner(owned: Owned, ownerId: PersonId): VerbPlan {
    return planAssignOwner(this.#parts.workspace.snapshot, owned, ownerId);
  }

  setCadence(id: SourceId, days: number | undefined): Promise<Committed> {
    return this.pay(planCadence(this.#parts.workspace.snapshot, id, days));
  }

  pay(plan: VerbPlan): Promise<Committed> {
    return pay(plan, this.#parts.ledger, this.#parts.workspace.actor);
  }
}
