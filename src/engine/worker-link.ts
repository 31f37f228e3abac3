import { releaseProxy, wrap, type Remote } from 'comlink';
import type { Outcome } from '../vocabulary/outcome.ts';
import { PaydownError } from '../vocabulary/paydown-error.ts';
import { engineError } from './engine-error.ts';

/**
 * A worker and the calls it owes an answer. A call always settles: with the outcome, or with
 * `ENG_WORKER_ENDED` when the worker ends first (Comlink alone would wait for ever).
 */
export class WorkerLink<Contract> {
  readonly #worker: Worker;
  readonly #remote: Remote<Contract>;
  readonly #pending = new Set<(error: PaydownError) => void>();
  #ended: PaydownError | undefined;

  constructor(worker: Worker, onDeath: (error: PaydownError) => void) {
    this.#worker = worker;
    this.#remote = wrap<Contract>(worker);
    const die = (message: string) => {
      if (this.#ended !== undefined) return;
      this.end(message);
      onDeath(this.#ended ?? engineError('ENG_WORKER_ENDED', message));
    };
    worker.addEventListener('error', ({ message }) => die(message));
    worker.addEventListener('messageerror', () => die('an answer could not be read'));
  }

  /** The value a call answers. Throws its error with its code. */
  async call<T>(ask: (remote: Remote<Contract>) => Promise<Outcome<T>>): Promise<T> {
    if (this.#ended !== undefined) throw this.#ended;
    const outcome = await this.#settle(ask(this.#remote));
    if (outcome.ok) return outcome.value;
    throw PaydownError.rebuild(outcome.error);
  }

  /** Tells the worker something nobody waits for. */
  tell(ask: (remote: Remote<Contract>) => Promise<void>): void {
    if (this.#ended === undefined) ask(this.#remote).catch(() => undefined);
  }

  /** Ends the worker; every pending call fails. */
  end(message: string): void {
    if (this.#ended !== undefined) return;
    this.#ended = engineError('ENG_WORKER_ENDED', message);
    this.#remote[releaseProxy]();
    this.#worker.terminate();
    for (const reject of this.#pending) reject(this.#ended);
    this.#pending.clear();
  }

  #settle<T>(answer: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#pending.add(reject);
      answer
        .then(resolve, (error: unknown) =>
          reject(engineError('ENG_UNEXPECTED', 'A worker failed.', error)),
        )
        .finally(() => this.#pending.delete(reject));
    });
  }
}
