import type { Actor } from '../vocabulary/actor.ts';
import type { Digest } from '../vocabulary/digest.ts';
import type { Clock } from '../vocabulary/instant.ts';
import { applyChanges } from './apply-changes.ts';
import type { ChainMark } from './audit-chain.ts';
import { GENESIS_PREV } from './audit-entry.ts';
import { extendedAudit, watchAudit } from './audit-watch.ts';
import { coalesced } from './coalesced.ts';
import type { CommitRequest } from './commit-request.ts';
import type { CommitOutcome, Committed } from './commit.ts';
import { createWorkspace, PROGRAM, type NewWorkspace } from './create-workspace.ts';
import { digestOfBytes } from './digest-of-bytes.ts';
import { EMPTY_SNAPSHOT } from './empty-snapshot.ts';
import { exportAuditLog } from './export-audit-log.ts';
import { judgeWitness } from './judge-witness.ts';
import { measureUsage, type StorageDevice } from './measure-usage.ts';
import type { RecordChange } from './records/change.ts';
import type { HistoryRecord } from './records/history.ts';
import type { PersonRecord } from './records/person.ts';
import type { WorkspaceRecord } from './records/workspace.ts';
import { asPaydownError } from './as-paydown-error.ts';
import { storageError } from './storage-error.ts';
import type { StoragePort } from './storage-port.ts';
import { SaveDesk } from './tabs/save-desk.ts';
import type { SaveOrder } from './tabs/save-order.ts';
import type { Channel } from './tabs/tab-link.ts';
import { nextRedo, nextUndo, withActs } from './undo-targets.ts';
import { checkAndMark, collectGarbage, greet, type UpkeepParts } from './upkeep.ts';
import { uuidV7 } from './uuid-v7.ts';
import type { AuditVerifier } from './verify-audit-log.ts';
import type { WorkspaceSnapshot } from './workspace-snapshot.ts';
import type * as State from './workspace-state.ts';

export interface WorkspaceParts {
  readonly port: StoragePort;
  readonly clock: Clock;
  /** For a workspace that is not there yet. */
  readonly fresh: NewWorkspace;
  /** `navigator.locks`; without it this tab takes itself for the writer. */
  readonly locks?: Pick<LockManager, 'request'>;
  /** `new BroadcastChannel('paydown-tabs')` */
  readonly channel?: Channel;
  /** `navigator.storage` */
  readonly device?: StorageDevice;
  /** Usually a worker. Without it the audit log stays unverified. */
  readonly verifyAudit?: AuditVerifier;
  /** Runs work when the page is idle. */
  readonly whenIdle: (work: () => void) => void;
}

const LOST = {
  cleared: 'The data of this site were cleared',
  upgraded: 'A newer version of Paydown opened the workspace in another tab',
} as const;

/** The one workspace of this browser, as pages see it. */
export class Workspace {
  phase = $state.raw<State.WorkspacePhase>({ name: 'opening' });
  role = $state.raw<State.TabRole>('undecided');
  snapshot = $state.raw<WorkspaceSnapshot>(EMPTY_SNAPSHOT);
  saving = $state.raw<State.SavingState>({ name: 'saved' });
  /** Oldest first. */
  history = $state.raw<readonly HistoryRecord[]>([]);
  audit = $state.raw<State.AuditState>({ name: 'waiting' });
  startup = $state.raw<State.StartupReport | undefined>(undefined);
  usage = $state.raw<State.StorageUsage | undefined>(undefined);

  readonly #parts: WorkspaceParts;
  readonly #desk: SaveDesk;
  readonly #reload = coalesced(() => this.#readAll());
  #pending = 0;
  #closed = false;

  constructor(parts: WorkspaceParts) {
    this.#parts = parts;
    const { port, clock, locks, channel } = parts;
    this.#desk = new SaveDesk(
      { port, clock, locks, channel },
      {
        wrote: (outcome) => this.#wrote(outcome),
        marked: (changes) => {
          this.snapshot = applyChanges(this.snapshot, changes, []);
        },
        changedElsewhere: () => this.#changedElsewhere(),
        tookOver: () => void this.#open('writer'),
      },
    );
    port.onLost((why) => {
      if (!this.#closed) this.#fail(storageError('STO_CLOSED', LOST[why]));
      this.#desk.close();
    });
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
  async putBlob(
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<{ readonly digest: Digest; readonly sizeBytes: number }> {
    const digest = await digestOfBytes(bytes);
    this.#desk.keep(digest);
    await this.#parts.port.blobs.write(digest, bytes);
    return { digest, sizeBytes: bytes.byteLength };
  }

  /** Throws `STO_BLOB_MISSING`. */
  async readBlob(digest: Digest): Promise<Blob> {
    const blob = await this.#parts.port.blobs.read(digest);
    if (blob !== undefined) return blob;
    throw storageError('STO_BLOB_MISSING', 'Stored bytes are missing', { where: digest });
  }

  /** Saves marks that are no act (read marks, settings of the view): no ledger, no audit, no undo. */
  async writeRelaxed(changes: readonly RecordChange[]): Promise<void> {
    this.#assertReady();
    await this.#desk.mark(changes);
  }

  /** Asks the browser never to clear the site by itself; after the first import, with a reason shown. */
  async requestPersistence(): Promise<boolean> {
    const granted = (await this.#parts.device?.persist()) ?? false;
    await this.refreshUsage();
    return granted;
  }

  async refreshUsage(): Promise<void> {
    this.usage = await measureUsage(this.#parts.port, this.#parts.device);
  }

  /** Verifies the whole audit log now, or (`whole` false) what was added since the last time. */
  async verifyAudit(whole = true): Promise<void> {
    const { port, clock, verifyAudit } = this.#parts;
    if (verifyAudit === undefined) return;
    const show = (state: State.AuditState): void => {
      this.audit = state;
    };
    await watchAudit(port, clock, verifyAudit, { whole, show });
  }

  /** Entries of the audit log and the hash of the newest, as stored now. */
  async auditMark(): Promise<ChainMark> {
    const head = await this.#parts.port.readAuditHead();
    return head === undefined
      ? { count: 0, head: GENESIS_PREV }
      : { count: head.seq + 1, head: head.hash };
  }

  exportAuditLog(): Promise<Blob> {
    return exportAuditLog(this.#parts.port);
  }

  close(): void {
    this.#closed = true;
    this.#desk.close();
    this.#parts.port.close();
  }

  async #open(role: State.TabRole): Promise<void> {
    const { port, clock, fresh, whenIdle } = this.#parts;
    this.role = role;
    try {
      const fate = judgeWitness(await port.witness.read());
      if (fate === 'lost') {
        this.phase = { name: 'lost' };
        return;
      }
      if (fate === 'new') {
        // The writing tab makes the workspace and tells the others.
        if (role !== 'writer') return;
        await createWorkspace(port, clock, fresh, { tab: this.#desk.tab });
        this.#desk.announce();
      }
      await this.#reload();
      this.phase = { name: 'ready', fresh: fate === 'new' };
      const orphans = role === 'writer' ? await this.#check() : [];
      await this.refreshUsage();
      whenIdle(() => void this.#tidy(orphans));
    } catch (error) {
      this.#fail(error);
    }
  }

  async #check(): Promise<readonly Digest[]> {
    const parts = this.#upkeep();
    const { report, orphans } = await checkAndMark(parts);
    this.startup = report;
    if (this.record !== undefined) {
      const marks = await greet(parts, this.record, this.snapshot.ledger.length);
      if (marks.length > 0) await this.#desk.mark(marks);
    }
    return orphans;
  }

  /** Idle work: it never takes the page down, and what it could not do it does next time. */
  async #tidy(orphans: readonly Digest[]): Promise<void> {
    try {
      await this.verifyAudit(false);
      if (this.role !== 'writer') return;
      await collectGarbage(this.#upkeep(), { orphans, recent: this.#desk.recent });
      await this.refreshUsage();
    } catch (error) {
      if (!this.#closed) this.saving = { name: 'not-saved', error: asPaydownError(error) };
    }
  }

  #upkeep(): UpkeepParts {
    const { port, clock } = this.#parts;
    return {
      port,
      clock,
      snapshot: () => this.snapshot,
      save: (request) => this.commit(request),
    };
  }

  async #turn(historyId: string, direction: 'undo' | 'redo'): Promise<Committed> {
    const request = { historyId, direction, actor: this.actor };
    return this.#save({ act: 'turn', id: this.#newId(), request });
  }

  async #save(order: SaveOrder): Promise<Committed> {
    this.#assertReady();
    this.#pending += 1;
    this.saving = { name: 'saving' };
    try {
      const answer = await this.#desk.save(order);
      this.#pending -= 1;
      if (this.#pending === 0) this.saving = { name: 'saved', at: answer.at };
      return answer;
    } catch (cause) {
      this.#pending -= 1;
      const error = asPaydownError(cause);
      this.saving = { name: 'not-saved', error };
      throw error;
    }
  }

  #wrote({ write }: CommitOutcome): void {
    this.snapshot = applyChanges(this.snapshot, write.changes, write.ledger);
    this.history = withActs(this.history, write.history);
    this.audit = extendedAudit(this.audit, write.audit);
  }

  async #changedElsewhere(): Promise<void> {
    if (this.phase.name !== 'ready') return this.#open(this.role);
    await this.#reload();
    await this.verifyAudit(false);
  }

  async #readAll(): Promise<void> {
    const { port } = this.#parts;
    this.history = await port.readHistory();
    this.snapshot = await port.readSnapshot();
  }

  #assertReady(): void {
    if (this.phase.name === 'ready') return;
    if (this.phase.name === 'failed') throw this.phase.error;
    throw this.phase.name === 'lost'
      ? storageError('STO_LOST', 'The records of this workspace are gone')
      : storageError('STO_NOT_STARTED', 'The workspace is not open yet');
  }

  #newId(): string {
    return uuidV7(this.#parts.clock());
  }

  #fail(error: unknown): void {
    this.phase = { name: 'failed', error: asPaydownError(error) };
  }
}
