import { RecordBatchReader } from 'apache-arrow';
import type { WireTable } from '../../src/engine/contracts/wire-table.ts';
import { printDuckdbText } from '../../src/sql/dialects/duckdb.ts';
import { duckdbFailure } from '../../src/sql/dialects/duckdb-failure.ts';
import { isForbiddenStatement } from '../../src/sql/forbidden-statement.ts';
import type { Sql } from '../../src/sql/query.ts';
import { sqlError } from '../../src/sql/sql-error.ts';
import { PaydownError } from '../../src/vocabulary/paydown-error.ts';
import type { Progress } from '../../src/vocabulary/task.ts';
import { fileError } from './file-error.ts';
import type { Session } from './session.ts';
import type { RunningDuckdb } from './start-duckdb.ts';
import { toWire } from './to-wire.ts';

/** Requests for result chunks (2,048 rows each) that are under way at once; each alone waits a turn. */
const FETCHES_AHEAD = 8;

/** Rows of a chunk but the last. */
const CHUNK_ROWS = 2_048;

/** One call on a connection of its own to DuckDB-WASM. Every statement is sent and polled, so it can be cancelled. */
export class DuckdbSession implements Session {
  readonly #duckdb: RunningDuckdb;
  readonly #connection: number;
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;

  private constructor(
    duckdb: RunningDuckdb,
    connection: number,
    signal: AbortSignal,
    report: (progress: Progress) => void,
  ) {
    this.#duckdb = duckdb;
    this.#connection = connection;
    this.signal = signal;
    this.report = report;
  }

  static async open(
    duckdb: RunningDuckdb,
    signal: AbortSignal,
    report: (progress: Progress) => void,
  ): Promise<DuckdbSession> {
    return new DuckdbSession(duckdb, await duckdb.database.connectInternal(), signal, report);
  }

  async close(): Promise<void> {
    await this.#duckdb.database.disconnect(this.#connection);
  }

  async *tables(query: Sql, rowsPerTable: number): AsyncGenerator<WireTable, void, undefined> {
    let schema: Uint8Array | undefined;
    let waiting: Uint8Array[] = [];
    let rows = 0;
    for await (const message of this.messages(query)) {
      if (schema === undefined) {
        schema = message;
        continue;
      }
      waiting.push(message);
      rows += CHUNK_ROWS;
      if (rows >= rowsPerTable) {
        yield decode(schema, waiting);
        waiting = [];
        rows = 0;
      }
    }
    if (schema !== undefined && waiting.length > 0) yield decode(schema, waiting);
  }

  async run(statement: Sql, progressOf?: () => Promise<Progress | undefined>): Promise<void> {
    for await (const message of this.messages(statement, progressOf)) void message;
  }

  /** The result as Arrow IPC messages: the schema first, then batches. */
  async *messages(
    statement: Sql,
    progressOf?: () => Promise<Progress | undefined>,
  ): AsyncGenerator<Uint8Array, void, undefined> {
    this.throwIfCancelled();
    const text = printDuckdbText(statement);
    if (isForbiddenStatement(text)) {
      throw sqlError('ENG_SEALED', { what: 'extensions are not installed from a statement' });
    }
    yield await this.#execute(text, progressOf);
    yield* this.#fetch();
  }

  /**
   * The result in one piece, a whole Arrow IPC stream: a third of the time of its messages, but the engine
   * hears nothing until it is done. For statements of a fraction of a second.
   */
  async atOnce(statement: Sql): Promise<Uint8Array> {
    this.throwIfCancelled();
    const text = printDuckdbText(statement);
    return this.#guard(() => this.#duckdb.database.runQuery(this.#connection, text));
  }

  /** One whole Arrow IPC stream into a table, made for it when `create`. */
  async insertArrow(table: string, ipcStream: Uint8Array, create: boolean): Promise<void> {
    this.throwIfCancelled();
    await this.#guard(() =>
      this.#duckdb.database.insertArrowFromIPCStream(this.#connection, ipcStream, {
        name: table,
        create,
      }),
    );
  }

  throwIfCancelled(): void {
    if (this.signal.aborted) throw fileError('ENG_CANCELLED', 'the work was cancelled');
  }

  async #execute(
    text: string,
    progressOf?: () => Promise<Progress | undefined>,
  ): Promise<Uint8Array> {
    const { database } = this.#duckdb;
    let header = await this.#guard(() => database.startPendingQuery(this.#connection, text, true));
    while (header === null) {
      await this.#stopIfCancelled();
      const progress = await progressOf?.();
      if (progress !== undefined) this.report(progress);
      header = await this.#guard(() => database.pollPendingQuery(this.#connection));
    }
    return header;
  }

  async *#fetch(): AsyncGenerator<Uint8Array, void, undefined> {
    const ahead: Promise<Uint8Array | null>[] = [];
    let ended = false;
    try {
      while (!ended) {
        await this.#stopIfCancelled();
        while (ahead.length < FETCHES_AHEAD) ahead.push(this.#next());
        const chunk = await this.#guard(() => ahead.shift() ?? this.#next());
        ended = chunk?.length === 0;
        if (chunk !== null && !ended) yield chunk;
      }
    } finally {
      await Promise.allSettled(ahead);
    }
  }

  #next(): Promise<Uint8Array | null> {
    const next = this.#duckdb.database.fetchQueryResults(this.#connection);
    next.catch(() => undefined);
    return next;
  }

  async #stopIfCancelled(): Promise<void> {
    if (!this.signal.aborted) return;
    await this.#duckdb.database.cancelPendingQuery(this.#connection);
    this.throwIfCancelled();
  }

  async #guard<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (cause) {
      if (cause instanceof PaydownError) throw cause;
      if (this.signal.aborted) this.throwIfCancelled();
      throw duckdbFailure(cause instanceof Error ? cause.message : String(cause));
    }
  }
}

function decode(schema: Uint8Array, messages: readonly Uint8Array[]): WireTable {
  const reader = RecordBatchReader.from([schema, ...messages]).open();
  return toWire(reader.schema, [...reader]);
}
