import type { Clock, Instant } from '../vocabulary/instant.ts';
import type { Actor } from '../vocabulary/actor.ts';
import { arrive, type SlotPlace } from './arriving-slot.ts';
import { createWorkspace, type NewWorkspace } from './create-workspace.ts';
import type { WorkspaceRecord } from './records/workspace.ts';
import type { ShelfChange, ShelfContent, Slot } from './shelf.ts';
import { storageError } from './storage-error.ts';
import type { StoragePort } from './storage-port.ts';
import type { WorkspaceId } from '../vocabulary/ids.ts';

const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

export interface WorkspacesParts {
  readonly place: SlotPlace;
  /** Database of the workspace this tab has open. */
  readonly database: string;
  readonly port: StoragePort;
  readonly clock: Clock;
  readonly fresh: NewWorkspace;
  /** Another workspace opens now, in this tab and in all others: they start anew. */
  readonly onswitch: () => void;
}

/** The workspaces of this browser, as pages see them. */
export class Workspaces {
  content = $state.raw<ShelfContent>({ current: '', slots: [] });
  readonly database: string;
  readonly #parts: WorkspacesParts;

  constructor(parts: WorkspacesParts) {
    this.#parts = parts;
    this.database = parts.database;
  }

  /** Those that can be opened, by name. */
  get all(): readonly Slot[] {
    return this.content.slots
      .filter(
        ({ arrivingSince, setAside }) => arrivingSince === undefined && setAside === undefined,
      )
      .toSorted((a, b) => a.name.localeCompare(b.name));
  }

  /** Deleted and replaced ones that can be put back, newest first. */
  get setAside(): readonly Slot[] {
    return this.content.slots
      .filter(({ setAside }) => setAside !== undefined)
      .toSorted((a, b) => (b.setAside?.at ?? '').localeCompare(a.setAside?.at ?? ''));
  }

  /** Days until a slot that was set aside goes for good. */
  daysLeft({ setAside }: Slot): number {
    const since = Date.parse(this.#parts.clock()) - Date.parse(setAside?.at ?? '');
    return Math.max(0, Math.ceil(KEPT_DAYS - since / DAY_MS));
  }

  /** Keeps the slot of the open workspace in step with its record. */
  async note({ id, name, createdAt }: WorkspaceRecord): Promise<void> {
    const { database } = this;
    await this.#update(({ slots }) => {
      const slot = slots.find((each) => each.database === database);
      if (slot?.name === name && slot.workspaceId === id) return {};
      return { put: [{ madeAt: createdAt, ...slot, database, workspaceId: id, name }] };
    });
  }

  /** Makes a workspace and opens it. */
  async create(name: string): Promise<void> {
    await this.#open((await this.#make(name)).database);
  }

  /** Copies the open workspace; the copy is not opened. */
  async duplicate(name: string, actor: Actor): Promise<void> {
    const { port, place, clock } = this.#parts;
    const { duplicateWorkspace } = await import('./duplicate-workspace.ts');
    await duplicateWorkspace(port, place, { name, actor, clock });
    await this.#update(() => ({}));
  }

  /** Opens another workspace, in all tabs. Throws `STO_WORKSPACE_GONE`. */
  async open(database: string): Promise<void> {
    await this.#open(database);
  }

  /**
   * Opens a workspace in the place of the open one: a restored backup, or one that was replaced. When
   * both are the same workspace, the open one is set aside for 30 days.
   */
  async swap(database: string): Promise<void> {
    const at = this.#parts.clock();
    await this.#open(database, ({ slots, current }, workspaceId) => {
      const before = slots.find((slot) => slot.database === current);
      if (before?.workspaceId !== workspaceId || current === database) return [];
      return [{ ...before, setAside: { at, because: 'replaced' } }];
    });
  }

  /** Puts a workspace that was set aside back: a deleted one beside the others, a replaced one opens. */
  async putBack(slot: Slot): Promise<void> {
    if (slot.setAside?.because === 'replaced') return this.swap(slot.database);
    await this.#update(({ slots }) => ({ put: [inUse(found(slots, slot.database))] }));
  }

  /** Sets a workspace aside for 30 days. When it is the open one, another opens, or a new one. */
  async remove(database: string): Promise<void> {
    const at = this.#parts.clock();
    const setAside = ({ slots }: ShelfContent): readonly Slot[] => [
      { ...found(slots, database), setAside: { at, because: 'deleted' } },
    ];
    if (database !== this.content.current) {
      await this.#update((content) => ({ put: setAside(content) }));
      return;
    }
    const next = this.all.find((slot) => slot.database !== database);
    const { database: opening } = next ?? (await this.#make(this.#parts.fresh.name));
    await this.#open(opening, setAside);
  }

  /** Reads the shelf; removes what was set aside 30 days ago, and what broke off while it arrived. */
  async tidy(): Promise<void> {
    const { slots } = await this.#update(() => ({}));
    const now = this.#parts.clock();
    for (const { database } of slots.filter((slot) => isDue(slot, now))) {
      // The database first: a slot without one would be opened empty.
      await this.#parts.place.erase(database);
      await this.#update(() => ({ remove: [database] }));
    }
  }

  async #make(name: string): Promise<Slot> {
    const { place, clock, fresh } = this.#parts;
    let id: WorkspaceId | undefined;
    const slot = await arrive(place, { id: '' as WorkspaceId, name }, clock, async (port) => {
      const { write } = await createWorkspace(port, clock, { ...fresh, name });
      const [change] = write.changes;
      if (change?.table === 'workspace' && change.act === 'put') id = change.record.id;
    });
    const made = { ...slot, workspaceId: id ?? slot.workspaceId };
    await this.#update(() => ({ put: [made] }));
    return made;
  }

  async #open(
    database: string,
    others: (content: ShelfContent, workspaceId: WorkspaceId) => readonly Slot[] = () => [],
  ): Promise<void> {
    await this.#update((content) => {
      const slot = found(content.slots, database);
      return {
        current: database,
        put: [inUse(slot), ...others(content, slot.workspaceId)],
      };
    });
    this.#parts.onswitch();
  }

  async #update(plan: (content: ShelfContent) => ShelfChange): Promise<ShelfContent> {
    this.content = await this.#parts.place.shelf.update(plan);
    return this.content;
  }
}

function found(slots: readonly Slot[], database: string): Slot {
  const slot = slots.find((each) => each.database === database);
  if (slot !== undefined && slot.arrivingSince === undefined) return slot;
  throw storageError('STO_WORKSPACE_GONE', 'This workspace is no longer here');
}

function inUse({ database, workspaceId, name, madeAt }: Slot): Slot {
  return { database, workspaceId, name, madeAt };
}

function isDue({ setAside, arrivingSince }: Slot, now: Instant): boolean {
  const age = (since: Instant): number => Date.parse(now) - Date.parse(since);
  if (arrivingSince !== undefined) return age(arrivingSince) > DAY_MS;
  return setAside !== undefined && age(setAside.at) > KEPT_DAYS * DAY_MS;
}
