import type { Digest } from '../../vocabulary/digest.ts';
import type { Outcome } from '../../vocabulary/outcome.ts';
import { PaydownError } from '../../vocabulary/paydown-error.ts';
import type { Committed } from '../commit.ts';
import { asPaydownError } from '../as-paydown-error.ts';
import { storageError } from '../storage-error.ts';
import type { MarkOrder, SaveOrder } from './save-order.ts';

/** What the writer answers: a commit, or nothing for marks. */
export type SaveAnswer = Committed | undefined;

type Message =
  | { readonly kind: 'ask'; readonly order: SaveOrder | MarkOrder }
  | { readonly kind: 'answer'; readonly id: string; readonly outcome: Outcome<SaveAnswer> }
  | { readonly kind: 'changed' }
  | { readonly kind: 'put'; readonly digest: Digest };

/** What a tab does with what it hears. `save` answers undefined when this tab is not the writer. */
export interface TabListener {
  save(order: SaveOrder | MarkOrder): Promise<SaveAnswer> | undefined;
  changed(): void;
  put(digest: Digest): void;
}

/** The part of a BroadcastChannel that is used. */
export type Channel = Pick<
  BroadcastChannel,
  'postMessage' | 'addEventListener' | 'removeEventListener' | 'close'
>;

const ANSWER_WITHIN_MS = 5_000;

/** Talk between the tabs of one browser: orders to the writer, news from it. */
export class TabLink {
  #channel: Channel | undefined;
  readonly #listener: TabListener;
  readonly #waiting = new Map<string, (outcome: Outcome<SaveAnswer>) => void>();
  readonly #withinMs: number;
  #heardAt = 0;

  constructor(channel: Channel | undefined, listener: TabListener, withinMs = ANSWER_WITHIN_MS) {
    this.#channel = channel;
    this.#listener = listener;
    this.#withinMs = withinMs;
    channel?.addEventListener('message', this.#hear);
  }

  /**
   * Sends an order to the writer. Throws its error, or `STO_NO_WRITER` when no order was answered for five
   * seconds: a writer with a long queue is slow, not gone.
   */
  async ask(order: SaveOrder | MarkOrder): Promise<SaveAnswer> {
    const outcome = await this.#outcome(order);
    if (outcome === undefined) {
      throw storageError('STO_NO_WRITER', 'The tab that saves did not answer');
    }
    if (!outcome.ok) throw PaydownError.rebuild(outcome.error);
    return outcome.value;
  }

  async #outcome(order: SaveOrder | MarkOrder): Promise<Outcome<SaveAnswer> | undefined> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise((resolve) => {
        const wait = (since: number) => {
          timer = setTimeout(() => {
            if (this.#heardAt > since) wait(this.#heardAt);
            else resolve(undefined);
          }, this.#withinMs);
        };
        this.#waiting.set(order.id, resolve);
        wait(performance.now());
        this.#post({ kind: 'ask', order });
      });
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(order.id);
    }
  }

  /** Tells the other tabs that something was saved. */
  announce(): void {
    this.#post({ kind: 'changed' });
  }

  /** Tells the other tabs that a blob is about to be referred to. */
  announcePut(digest: Digest): void {
    this.#post({ kind: 'put', digest });
  }

  close(): void {
    this.#channel?.removeEventListener('message', this.#hear);
    this.#channel?.close();
    this.#channel = undefined;
  }

  #post(message: Message): void {
    this.#channel?.postMessage(message);
  }

  readonly #hear = (event: MessageEvent<Message>): void => {
    const message = event.data;
    if (message.kind === 'ask') void this.#answer(message.order);
    else if (message.kind === 'answer') this.#take(message.id, message.outcome);
    else if (message.kind === 'changed') this.#listener.changed();
    else this.#listener.put(message.digest);
  };

  #take(id: string, outcome: Outcome<SaveAnswer>): void {
    this.#heardAt = performance.now();
    this.#waiting.get(id)?.(outcome);
  }

  async #answer(order: SaveOrder | MarkOrder): Promise<void> {
    const saving = this.#listener.save(order);
    if (saving === undefined) return;
    const outcome = await saving.then(
      (value): Outcome<SaveAnswer> => ({ ok: true, value }),
      (error: unknown): Outcome<SaveAnswer> => ({
        ok: false,
        error: asPaydownError(error).flatten(),
      }),
    );
    this.#post({ kind: 'answer', id: order.id, outcome });
  }
}
