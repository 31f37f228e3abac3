import type { Outcome } from '../vocabulary/outcome.ts';
import type { PaydownError } from '../vocabulary/paydown-error.ts';
import type { Call } from './contracts/query-contract.ts';
import { engineError } from './engine-error.ts';
import type { WorkerLink } from './worker-link.ts';

/** What every worker that answers named calls can do. */
interface Cancellable {
  cancel(input: Call): Promise<void>;
}

type Remote<Contract> = Parameters<Parameters<WorkerLink<Contract>['call']>[0]>[0];

/** Calls to a worker that is started with the first of them, and again after it died. */
export class WorkerCalls<Contract extends Cancellable> {
  readonly #name: string;
  readonly #start: (onDeath: (error: PaydownError) => void) => WorkerLink<Contract>;
  #worker: WorkerLink<Contract> | undefined;
  #calls = 0;

  constructor(
    name: string,
    start: (onDeath: (error: PaydownError) => void) => WorkerLink<Contract>,
  ) {
    this.#name = name;
    this.#start = start;
  }

  /** Asks the worker; aborting cancels the call there. Fails with its codes, `ENG_CANCELLED`, `ENG_WORKER_ENDED`. */
  async ask<T>(
    signal: AbortSignal | undefined,
    work: (remote: Remote<Contract>, call: Call) => Promise<Outcome<T>>,
  ): Promise<T> {
    if (signal?.aborted) throw engineError('ENG_CANCELLED', 'The work was cancelled.');
    this.#worker ??= this.#start(() => (this.#worker = undefined));
    const link = this.#worker;
    this.#calls += 1;
    const call = { call: `${this.#name} ${String(this.#calls)}` };
    const cancel = () => link.tell((remote) => remote.cancel(call));
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await link.call((remote) => work(remote, call));
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }
}
