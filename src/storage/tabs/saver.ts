import type { Clock } from '../../vocabulary/instant.ts';
import { commit, type CommitOutcome } from '../commit.ts';
import type { RecordChange } from '../records/change.ts';
import type { StoragePort } from '../storage-port.ts';
import { undo } from '../undo.ts';
import type { MarkOrder, SaveOrder } from './save-order.ts';

/** Carries out orders one after the other: each sees the records as the one before left them. */
export class Saver {
  readonly #port: StoragePort;
  readonly #clock: Clock;
  readonly #tab: string;
  #last: Promise<unknown> = Promise.resolve();

  constructor(port: StoragePort, clock: Clock, tab: string) {
    this.#port = port;
    this.#clock = clock;
    this.#tab = tab;
  }

  save(order: SaveOrder): Promise<CommitOutcome> {
    const origin = { id: order.id, tab: this.#tab };
    return this.#next(() =>
      order.act === 'commit'
        ? commit(this.#port, this.#clock, order.request, origin)
        : undo(this.#port, this.#clock, order.request, origin),
    );
  }

  mark({ changes }: MarkOrder): Promise<readonly RecordChange[]> {
    return this.#next(() => this.#port.writeRelaxed(changes));
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
