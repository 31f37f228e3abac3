import { proxy } from 'comlink';
import type { Sql, Query } from '../sql/query.ts';
import type { ColumnSchema } from '../vocabulary/column.ts';
import type { ContentHash } from '../vocabulary/digest.ts';
import type { Outcome } from '../vocabulary/outcome.ts';
import { PaydownError } from '../vocabulary/paydown-error.ts';
import type { Progress } from '../vocabulary/task.ts';
import { blobPacks } from './contracts/blob-packs.ts';
import type { Call, QueryContract } from './contracts/query-contract.ts';
import type { WireTable } from './contracts/wire-table.ts';
import type * as answers from './contracts/engine-answers.ts';
import type { CallOptions, Engine } from './engine.ts';
import { engineError } from './engine-error.ts';
import { startQueryWorker } from './start-workers.ts';
import type { WorkerLink } from './worker-link.ts';

/** A cancelled call is answered after this at the latest. */
const CANCEL_ANSWER_MS = 180;
/** So long the worker may then take to stop by itself; ending it costs every table it holds. */
const CANCEL_GRACE_MS = 1_500;

export interface DuckdbEngineOptions {
  /** Absolute address of the site's own extension folder when the parquet extension stands in it. Asked once a start. */
  readonly findExtensions?: () => Promise<string | undefined>;
}

interface Running {
  readonly link: WorkerLink<QueryContract>;
  readonly capabilities: answers.EngineCapabilities;
}

type Remote = Parameters<Parameters<WorkerLink<QueryContract>['call']>[0]>[0];

/**
 * DuckDB-WASM in a worker, started by the first call and again by the first call after it was lost.
 * A lost engine has lost its tables: `onLost` tells those who can load them again.
 */
export class DuckdbEngine implements Engine {
  readonly #options: DuckdbEngineOptions;
  readonly #reports = new Map<string, (progress: Progress) => void>();
  readonly #lostListeners = new Set<(error: PaydownError) => void>();
  #running: Promise<Running> | undefined;
  #calls = 0;

  constructor(options: DuckdbEngineOptions = {}) {
    this.#options = options;
  }

  onLost(listener: (error: PaydownError) => void): () => void {
    this.#lostListeners.add(listener);
    return () => this.#lostListeners.delete(listener);
  }

  async capabilities(): Promise<answers.EngineCapabilities> {
    return (await this.#start()).capabilities;
  }

  rows(query: Query, options?: CallOptions): Promise<WireTable> {
    return this.#call(options, (remote, call) => remote.rows({ call, query }));
  }

  async *stream(query: Query, options?: CallOptions): AsyncGenerator<WireTable, void, undefined> {
    const call = this.#newCall();
    let open = true;
    try {
      while (open) {
        const table = await this.#call(
          options,
          (remote) => remote.nextBatch({ call, query }),
          call,
        );
        open = table !== null;
        if (table !== null) yield table;
      }
    } finally {
      if (open && this.#running !== undefined) {
        const { link } = await this.#running;
        link.tell((remote) => remote.closeStream({ call }));
      }
    }
  }

  run(statement: Sql, options?: CallOptions): Promise<void> {
    return this.#call(options, (remote, call) => remote.run({ call, statement }));
  }

  importFile(
    input: Parameters<Engine['importFile']>[0],
    options?: CallOptions,
  ): Promise<answers.ImportedTable> {
    return this.#call(options, (remote, call) => remote.importFile({ call, ...input }));
  }

  exportFile(input: Parameters<Engine['exportFile']>[0], options?: CallOptions): Promise<Blob> {
    return this.#call(options, (remote, call) => remote.exportFile({ call, ...input }));
  }

  describe(table: string): Promise<readonly ColumnSchema[]> {
    return this.#call(undefined, (remote, call) => remote.describe({ call, table }));
  }

  async *columnBlobs(
    table: string,
    options?: CallOptions,
  ): AsyncGenerator<answers.ColumnBlob, void, undefined> {
    const schema = await this.describe(table);
    const packs = blobPacks(schema.map(({ name }) => name));
    const write = (columns: readonly string[]) =>
      this.#call(options, (remote, call) => remote.columnBlob({ call, table, columns }));
    let done = 0;
    let next = packs[0] === undefined ? undefined : write(packs[0]);
    for (const [index, columns] of packs.entries()) {
      const current = next;
      const following = packs[index + 1];
      // The engine's worker reads a column while ours still compresses the one before.
      next = following === undefined ? undefined : write(following);
      next?.catch(() => undefined);
      if (current !== undefined) yield await current;
      done += columns.length;
      options?.report?.({ done, total: schema.length, unit: 'columns' });
    }
  }

  loadColumns(input: Parameters<Engine['loadColumns']>[0], options?: CallOptions): Promise<void> {
    return this.#call(options, (remote, call) => remote.loadColumns({ call, ...input }));
  }

  contentHash(table: string, options?: CallOptions): Promise<ContentHash> {
    return this.#call(options, (remote, call) => remote.contentHash({ call, table }));
  }

  rowDigests(
    input: Parameters<Engine['rowDigests']>[0],
    options?: CallOptions,
  ): Promise<answers.RowDigests> {
    return this.#call(options, (remote, call) => remote.rowDigests({ call, ...input }));
  }

  dropTable(table: string): Promise<void> {
    return this.#call(undefined, (remote, call) => remote.dropTable({ call, table }));
  }

  async close(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    (await running?.catch(() => undefined))?.link.end('the engine was closed');
  }

  async #call<T>(
    options: CallOptions | undefined,
    ask: (remote: Remote, call: string) => Promise<Outcome<T>>,
    call: string = this.#newCall(),
  ): Promise<T> {
    const { signal, report } = options ?? {};
    if (signal?.aborted) throw cancelled();
    const started = this.#start();
    const answer = started.then(({ link }) => link.call((remote) => ask(remote, call)));
    if (report !== undefined) this.#reports.set(call, report);
    try {
      return await (signal === undefined
        ? answer
        : this.#cancellable(signal, { call }, answer, started));
    } catch (error) {
      if (error instanceof PaydownError && error.code === 'ENG_LOST') this.#lose(started, error);
      throw error;
    } finally {
      this.#reports.delete(call);
    }
  }

  async #cancellable<T>(
    signal: AbortSignal,
    call: Call,
    answer: Promise<T>,
    started: Promise<Running>,
  ): Promise<T> {
    let settled = false;
    const settle = () => (settled = true);
    answer.then(settle, settle);
    let cancel = (): void => undefined;
    const stopped = new Promise<never>((_, reject) => {
      cancel = () => {
        setTimeout(() => reject(cancelled()), CANCEL_ANSWER_MS);
        started.then(({ link }) => {
          link.tell((remote) => remote.cancel(call));
          setTimeout(() => {
            if (!settled) this.#lose(started, cancelled());
          }, CANCEL_GRACE_MS);
        }, settle);
      };
    });
    signal.addEventListener('abort', cancel, { once: true });
    try {
      return await Promise.race([answer, stopped]);
    } finally {
      signal.removeEventListener('abort', cancel);
      stopped.catch(() => undefined);
    }
  }

  #start(): Promise<Running> {
    this.#running ??= this.#open();
    const running = this.#running;
    running.catch(() => {
      if (this.#running === running) this.#running = undefined;
    });
    return running;
  }

  async #open(): Promise<Running> {
    const extensionRepository = await this.#options.findExtensions?.();
    const link = startQueryWorker((error) => {
      const running = this.#running;
      if (running !== undefined) this.#lose(running, error);
    });
    const report = proxy((call: string, progress: Progress) => {
      this.#reports.get(call)?.(progress);
    });
    try {
      const capabilities = await link.call((remote) =>
        remote.start(extensionRepository === undefined ? {} : { extensionRepository }, report),
      );
      return { link, capabilities };
    } catch (error) {
      link.end('the engine did not start');
      throw engineError('ENG_NOT_STARTED', 'The engine did not start.', error);
    }
  }

  /** Ends a worker that is of no more use; the next call starts another. */
  #lose(running: Promise<Running>, error: PaydownError): void {
    if (this.#running !== running) return;
    this.#running = undefined;
    running.then(
      ({ link }) => link.end('the engine was lost'),
      () => undefined,
    );
    for (const listener of this.#lostListeners) listener(error);
  }

  #newCall(): string {
    this.#calls += 1;
    return `call ${String(this.#calls)}`;
  }
}

function cancelled(): PaydownError {
  return engineError('ENG_CANCELLED', 'The work was cancelled.');
}
