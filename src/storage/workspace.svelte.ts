import type { Digest } from '../vocabulary/digest.ts';
import { applyChanges } from './apply-changes.ts';
import { asPaydownError } from './as-paydown-error.ts';
import { assertReady } from './assert-ready.ts';
import { AuditLog } from './audit-log.svelte.ts';
import { putBlob, readBlob } from './blob-shelf.ts';
import { coalesced } from './coalesced.ts';
import type { CommitRequest } from './commit-request.ts';
import type { CommitOutcome, Committed } from './commit.ts';
import { createWorkspace } from './create-workspace.ts';
import { enterWorkspace } from './enter-workspace.ts';
import type { RecordChange } from './records/change.ts';
import type { BlobInfo } from './storage-port.ts';
import { StoreCare } from './store-care.svelte.ts';
import { Saving } from './saving.svelte.ts';
import { StorageMeter } from './storage-meter.svelte.ts';
import { SaveDesk } from './tabs/save-desk.ts';
import type { SaveOrder } from './tabs/save-order.ts';
import { withActs } from './undo-targets.ts';
import { Upkeep } from './upkeep.ts';
import { uuidV7 } from './uuid-v7.ts';
import type { WorkspaceParts } from './workspace-parts.ts';
import type * as State from './workspace-state.ts';
import { WorkspaceView } from './workspace-view.svelte.ts';

/** The one workspace of this browser, as pages see it. */
export class Workspace extends WorkspaceView {
  #role = $state.raw<State.TabRole>('undecided');
  readonly care: StoreCare;
  readonly auditLog: AuditLog;
  readonly meter: StorageMeter;

  readonly #parts: WorkspaceParts;
  readonly #desk: SaveDesk;
  readonly #upkeep: Upkeep;
  readonly #reload = coalesced(() => this.#readAll());
  readonly #saving = new Saving();
  #closed = false;
  #paused = false;

  constructor(parts: WorkspaceParts) {
    super(parts.clock);
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
        refusal: () => this.care.readOnly,
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
    this.care = new StoreCare(this.auditLog, this.#upkeep);
    port.onLost((why) => {
      this.#desk.close();
      if (this.#closed) return;
      if (why === 'upgraded') this.care.replaced();
      else this.phase = { name: 'lost', underThePage: true };
    });
  }

  /** A tab that may not write reads. */
  get role(): State.TabRole {
    return this.#role === 'writer' && this.care.readOnly !== undefined ? 'reader' : this.#role;
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
    await this.#open(this.#role);
  }

  /** Before the browser freezes the page: lets go of the lock and the stores, so that other tabs go on. */
  pause(): void {
    if (this.phase.name !== 'ready' || this.care.readOnly !== undefined) return;
    this.#paused = true;
    this.#desk.leave();
    this.#parts.port.close();
  }

  /** Back again: opens the stores and reads what other tabs saved meanwhile. */
  async resume(): Promise<void> {
    if (!this.#paused || this.#closed) return;
    this.#paused = false;
    try {
      await this.#parts.port.reopen();
      await this.start();
    } catch (error) {
      this.#fail(error);
    }
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
    // Marks are no act: what cannot be kept of them is not missed.
    if (this.care.readOnly === undefined) await this.#desk.mark(changes);
  }

  close(): void {
    this.#closed = true;
    this.#desk.close();
    this.#parts.port.close();
  }

  async #open(role: State.TabRole): Promise<void> {
    if (this.#closed) return;
    this.#role = role;
    try {
      const fate = await enterWorkspace(this.#parts, role, this.#desk.tab);
      if (fate === 'lost') this.phase = { name: 'lost', underThePage: false };
      if (fate === 'lost' || (fate === 'new' && role !== 'writer')) return;
      if (fate === 'new') this.#desk.announce();
      await this.#reload();
      this.care.look(this.snapshot);
      this.phase = { name: 'ready', fresh: fate === 'new' };
      if (this.role === 'writer') await this.#check();
      await this.meter.refresh();
      this.#parts.whenIdle(() => void this.#tidy());
    } catch (error) {
      this.#fail(error);
    }
  }

  async #check(): Promise<void> {
    await this.care.check();
    if (this.record !== undefined) await this.#upkeep.greet(this.record);
  }

  async #tidy(): Promise<void> {
    if (this.phase.name !== 'ready' || this.#closed) return;
    await this.care.tidy(
      () => this.#role === 'writer',
      () => this.#closed || this.phase.name !== 'ready',
    );
    if (this.#role === 'writer' && !this.#closed) await this.meter.refresh().catch(() => undefined);
  }

  async #turn(historyId: string, direction: 'undo' | 'redo'): Promise<Committed> {
    const request = { historyId, direction, actor: this.actor };
    return this.#save({ act: 'turn', id: this.#newId(), request });
  }

  async #save(order: SaveOrder): Promise<Committed> {
    assertReady(this.phase);
    const { readOnly } = this.care;
    return this.#saving.follow(
      readOnly === undefined ? this.#desk.save(order) : Promise.reject(readOnly),
    );
  }

  #wrote({ write }: CommitOutcome): void {
    this.snapshot = applyChanges(this.snapshot, write.changes, write.ledger);
    this.history = withActs(this.history, write.history);
    this.auditLog.extend(write.audit);
  }

  async #changedElsewhere(): Promise<void> {
    if (this.phase.name === 'failed' || this.#paused) return;
    if (this.phase.name !== 'ready') return this.#open(this.#role);
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
