import type { Digest } from '../../vocabulary/digest.ts';
import type { Clock } from '../../vocabulary/instant.ts';
import type { PaydownError } from '../../vocabulary/paydown-error.ts';
import type { CommitOutcome, Committed } from '../commit.ts';
import { randomHex } from '../random-hex.ts';
import type { RecordChange } from '../records/change.ts';
import type { StoragePort } from '../storage-port.ts';
import { uuidV7 } from '../uuid-v7.ts';
import type { TabRole } from '../workspace-state.ts';
import { askWriter } from './ask-writer.ts';
import type { MarkOrder, SaveOrder } from './save-order.ts';
import { Saver } from './saver.ts';
import { TabLink, type Channel, type SaveAnswer, type TabListener } from './tab-link.ts';
import { WriterSeat } from './writer-seat.ts';

export interface DeskParts {
  readonly port: StoragePort;
  readonly clock: Clock;
  readonly locks: Pick<LockManager, 'request'> | undefined;
  readonly channel: Channel | undefined;
  /** How long the writing tab may take to answer; five seconds when absent. */
  readonly answerWithinMs?: number;
}

/** What the desk tells its owner. */
export interface DeskEvents {
  /** This tab wrote, for itself or for another tab. */
  wrote(outcome: CommitOutcome): void;
  marked(changes: readonly RecordChange[]): void;
  /** Another tab wrote. */
  changedElsewhere(): Promise<void>;
  /** The writing tab closed and this one writes from now on. */
  tookOver(): void;
  /** Why nothing may be written, from whichever tab it comes. */
  refusal?(): PaydownError | undefined;
}

/** Where a tab hands in what is to be saved: written here by the writing tab, sent there by others. */
export class SaveDesk {
  readonly tab = randomHex(8);
  readonly #parts: DeskParts;
  readonly #events: DeskEvents;
  readonly #seat: WriterSeat;
  readonly #saver: Saver;
  readonly #link: TabLink;
  readonly #recent = new Set<Digest>();
  #role: TabRole = 'undecided';

  constructor(parts: DeskParts, events: DeskEvents) {
    this.#parts = parts;
    this.#events = events;
    this.#seat = new WriterSeat(parts.locks);
    this.#saver = new Saver(parts.port, parts.clock, this.tab);
    const listener: TabListener = {
      save: (order) => this.#serve(order),
      changed: () => void this.#events.changedElsewhere(),
      put: (digest) => void this.#recent.add(digest),
    };
    this.#link = new TabLink(parts.channel, listener, parts.answerWithinMs);
  }

  /** Blobs put in this visit by any tab; no sweep may take them. */
  get recent(): ReadonlySet<Digest> {
    return this.#recent;
  }

  async takeSeat(): Promise<TabRole> {
    this.#role = await this.#seat.take(() => {
      this.#role = 'writer';
      this.#events.tookOver();
    });
    return this.#role;
  }

  /** Saves an act. Resolves when it is on disk and the owner's snapshot holds it. */
  async save(order: SaveOrder): Promise<Committed> {
    if (this.#role === 'writer') return this.#write(order);
    const answer = await askWriter(this.#link, this.#parts.port, order);
    await this.#events.changedElsewhere();
    return answer;
  }

  /** Saves marks outside ledger and audit. */
  async mark(changes: readonly RecordChange[]): Promise<void> {
    const order: MarkOrder = { act: 'mark', id: uuidV7(this.#parts.clock()), changes };
    if (this.#role === 'writer') await this.#writeMarks(order);
    else await this.#link.ask(order);
  }

  /** Keeps a blob that was just put from every sweep. */
  keep(digest: Digest): void {
    this.#recent.add(digest);
    this.#link.announcePut(digest);
  }

  /** Tells other tabs that the workspace changed by other means than an order. */
  announce(): void {
    this.#link.announce();
  }

  /** Gives the seat up; `takeSeat` asks for it again. */
  leave(): void {
    this.#role = 'undecided';
    this.#seat.leave();
  }

  close(): void {
    this.#seat.leave();
    this.#link.close();
  }

  #serve(order: SaveOrder | MarkOrder): Promise<SaveAnswer> | undefined {
    if (this.#role !== 'writer') return undefined;
    return order.act === 'mark' ? this.#writeMarks(order) : this.#write(order);
  }

  async #write(order: SaveOrder): Promise<Committed> {
    const refusal = this.#events.refusal?.();
    if (refusal !== undefined) throw refusal;
    const outcome = await this.#saver.save(order);
    this.#events.wrote(outcome);
    this.#link.announce();
    const { auditSeq, auditHead, at, historyId } = outcome;
    return { auditSeq, auditHead, at, ...(historyId === undefined ? {} : { historyId }) };
  }

  async #writeMarks(order: MarkOrder): Promise<undefined> {
    this.#events.marked(await this.#saver.mark(order));
    this.#link.announce();
  }
}
