import type { Actor } from '../vocabulary/actor.ts';
import type { Digest } from '../vocabulary/digest.ts';
import type { PaydownError } from '../vocabulary/paydown-error.ts';
import { applyChanges } from './apply-changes.ts';
import { asPaydownError } from './as-paydown-error.ts';
import { assertReady } from './assert-ready.ts';
import { AuditLog } from './audit-log.svelte.ts';
import { putBlob, readBlob } from './blob-shelf.ts';
import { coalesced } from './coalesced.ts';
import type { CommitRequest } from './commit-request.ts';
import type { CommitOutcome, Committed } from './commit.ts';
import { createWorkspace, PROGRAM } from './create-workspace.ts';
import { EMPTY_SNAPSHOT } from './empty-snapshot.ts';
import { enterWorkspace } from './enter-workspace.ts';
import type { RecordChange } from './records/change.ts';
import type { HistoryRecord } from './records/history.ts';
import type { PersonRecord } from './records/person.ts';
import type { WorkspaceRecord } from './records/workspace.ts';
import type { BlobInfo } from './storage-port.ts';
import { storeLost } from './store-lost.ts';
import { Saving } from './saving.svelte.ts';
import { StorageMeter } from './storage-meter.svelte.ts';
import { SaveDesk } from './tabs/save-desk.ts';
import type { SaveOrder } from './tabs/save-order.ts';
import { nextRedo, nextUndo, withActs } from './undo-targets.ts';
import { Upkeep } from './upkeep.ts';
import { uuidV7 } from './uuid-v7.ts';
import type { WorkspaceSnapshot } from './workspace-snapshot.ts';
import type { WorkspaceParts } from './workspace-parts.ts';
import type * as State from './workspace-state.ts';

/** The one workspace of this browser, as pages see it. */
export class Workspace {
  phase = $state.raw<State.WorkspacePhase>({ name: 'opening' });
  role = $state.raw<State.TabRole>('undecided');
  snapshot = $state.raw<WorkspaceSnapshot>(EMPTY_SNAPSHOT);
  /** Oldest first. */
  history = $state.raw<readonly HistoryRecord[]>([]);
  startup = $state.raw<State.StartupReport | undefined>(undefined);
  /** Why the last upkeep in idle time broke off. */
  tidying = $state.raw<PaydownError | undefined>(undefined);
  readonly auditLog: AuditLog;
  readonly meter: StorageMeter;

  readonly #parts: WorkspaceParts;
  readonly #desk: SaveDesk;
  readonly #upkeep: Upkeep;
  readonly #reload = coalesced(() => this.#readAll());
  readonly #saving = new Saving();
  #closed = false;

  constructor(parts: WorkspaceParts) {
    this.#parts = parts;
    const { port, clock, locks, channel } = parts;
    this.auditLog = new AuditLog(port, clock, parts.verifyAudit);
    this.meter = new StorageMeter(port, parts.device);
    this.#desk = new SaveDesk(
      { port, clock, locks, channel },
      {
        wrote: (outcome) => this.#wrote(outcome),
        marked: (changes) => {
          this.snapshot = applyChanges(this.snapshot, changes);
        },
        changedElsewhere: () => this.#changedElsewhere(),
        tookOver: () => void this.#open('writer'),
      },
    );
    this.#upkeep = new Upkeep({
      port,
      clock,
      snapshot: () => this.snapshot,
      commit: (request) => this.commit(request),
      mark: (changes) => this.#desk.mark(changes),
      recent: this.#desk.recent,
      heldElsewhere: parts.heldElsewhere,
    });
    port.onLost((why) => {
      if (!this.#closed) this.#fail(storeLost(why));
      this.#desk.close();
    });
  }

  get saving(): State.SavingState {
    return this.#saving.state;
  }

  get audit(): State.AuditState {
    return this.auditLog.state;
  }

  get usage(): State.StorageUsage | undefined {
    return this.meter.usage;
  }

  /** The workspace record; absent while opening. */
  get record(): WorkspaceRecord | undefined {
    return this.snapshot.workspace.values().next().value;
  }

  /** The person of this browser; absent until "Who are you" is answered. */
  get me(): PersonRecord | undefined {
    const id = this.record?.me;
    return id === undefined ? undefined : this.snapshot.people.get(id);
  }

  /** Who acts: the person of this browser, or the program before there is one. */
  get actor(): Actor {
    const person = this.record?.me;
    return person === undefined ? PROGRAM : { person, kind: 'human' };
  }

  /** What Undo takes back next; its title names it. */
  get canUndo(): HistoryRecord | undefined {
    return nextUndo(this.history, this.#parts.clock());
  }

  get canRedo(): HistoryRecord | undefined {
    return nextRedo(this.history, this.#parts.clock());
  }

  /**
   * Opens the workspace and, in the writing tab, checks it; the audit log and garbage follow when the
   * page is idle. Never rejects: `phase` says how it went.
   */
  async start(): Promise<void> {
    await this.#open(await this.#desk.takeSeat());
  }

  /** After a loss: makes a new workspace. What is left of the old files goes a day later. */
  async startOver(): Promise<void> {
    await createWorkspace(this.#parts.port, this.#parts.clock, this.#parts.fresh);
    await this.#open(this.role);
  }

  /**
   * Saves an act: records, ledger entries and audit entry together or not at all. Put its blobs
   * before. Throws `STO_` errors; `saving` shows the same.
   */
  commit(request: CommitRequest): Promise<Committed> {
    return this.#save({ act: 'commit', id: this.#newId(), request });
  }

  /** Takes an act back, the newest by default. Throws `STO_UNDO_GONE` or `STO_UNDO_CONFLICT`. */
  undo(historyId = this.canUndo?.id ?? ''): Promise<Committed> {
    return this.#turn(historyId, 'undo');
  }

  /** Does an undone act again, the one undone last by default. */
  redo(historyId = this.canRedo?.id ?? ''): Promise<Committed> {
    return this.#turn(historyId, 'redo');
  }

  /** Keeps bytes under their SHA-256 before a commit refers to them. Throws `STO_QUOTA`. */
  putBlob(bytes: Uint8Array<ArrayBuffer>): Promise<Pick<BlobInfo, 'digest' | 'sizeBytes'>> {
    return putBlob(this.#parts.port.blobs, bytes, (digest) => this.#desk.keep(digest));
  }

  /** Throws `STO_BLOB_MISSING` or `STO_BLOB_CORRUPT`. */
  readBlob(digest: Digest): Promise<Blob> {
    return readBlob(this.#parts.port.blobs, digest);
  }

  /** Saves marks that are no act (read marks, settings of the view): no ledger, no audit, no undo. */
  async writeRelaxed(changes: readonly RecordChange[]): Promise<void> {
    assertReady(this.phase);
    await this.#desk.mark(changes);
  }

  close(): void {
    this.#closed = true;
    this.#desk.close();
    this.#parts.port.close();
  }

  async #open(role: State.TabRole): Promise<void> {
    if (this.#closed) return;
    this.role = role;
    try {
      const fate = await enterWorkspace(this.#parts, role, this.#desk.tab);
      if (fate === 'lost') this.phase = { name: 'lost' };
      if (fate === 'lost' || (fate === 'new' && role !== 'writer')) return;
      if (fate === 'new') this.#desk.announce();
      await this.#reload();
      this.phase = { name: 'ready', fresh: fate === 'new' };
      if (role === 'writer') await this.#check();
      await this.meter.refresh();
      this.#parts.whenIdle(() => void this.#tidy());
    } catch (error) {
      this.#fail(error);
    }
  }

  async #check(): Promise<void> {
    this.startup = await this.#upkeep.check();
    if (this.record !== undefined) await this.#upkeep.greet(this.record);
  }

  /** Idle work never takes the page down: what it could not do it does at the next start. */
  async #tidy(): Promise<void> {
    if (this.phase.name !== 'ready' || this.#closed) return;
    try {
      await this.auditLog.verify(false);
      if (this.role !== 'writer') return;
      await this.#upkeep.tidy();
      await this.meter.refresh();
      await this.#upkeep.verifyContent();
    } catch (error) {
      if (!this.#closed) this.tidying = asPaydownError(error);
    }
  }

  async #turn(historyId: string, direction: 'undo' | 'redo'): Promise<Committed> {
    const request = { historyId, direction, actor: this.actor };
    return this.#save({ act: 'turn', id: this.#newId(), request });
  }

  async #save(order: SaveOrder): Promise<Committed> {
    assertReady(this.phase);
    return this.#saving.follow(this.#desk.save(order));
  }

  #wrote({ write }: CommitOutcome): void {
    this.snapshot = applyChanges(this.snapshot, write.changes, write.ledger);
    this.history = withActs(this.history, write.history);
    this.auditLog.extend(write.audit);
  }

  async #changedElsewhere(): Promise<void> {
    if (this.phase.name === 'failed') return;
    if (this.phase.name !== 'ready') return this.#open(this.role);
    await this.#reload();
    this.#parts.whenIdle(() => void this.#tidy());
  }

  async #readAll(): Promise<void> {
    const { port } = this.#parts;
    this.history = await port.readHistory();
    this.snapshot = await port.readSnapshot();
  }

  #newId(): string {
    return uuidV7(this.#parts.clock());
  }

  #fail(error: unknown): void {
    this.phase = { name: 'failed', error: asPaydownError(error) };
  }
}
