import {
  type DuckDBConnection,
  type DuckDBInstance,
  type DuckDBResult,
  type DuckDBType,
  BOOLEAN,
  DOUBLE,
  VARCHAR,
} from '@duckdb/node-api';
import type { WireTable } from '../../src/engine/contracts/wire-table.ts';
import { printDuckdb, type DuckdbStatement } from '../../src/sql/dialects/duckdb.ts';
import { duckdbFailure } from '../../src/sql/dialects/duckdb-failure.ts';
import { isForbiddenStatement } from '../../src/sql/forbidden-statement.ts';
import type { Sql } from '../../src/sql/query.ts';
import { sqlError } from '../../src/sql/sql-error.ts';
import { PaydownError } from '../../src/vocabulary/paydown-error.ts';
import type { Progress } from '../../src/vocabulary/task.ts';
import { fileError } from '../../workers/query/file-error.ts';
import type { Session } from '../../workers/query/session.ts';
import { nativeColumns } from './native-columns.ts';

export interface SessionOptions {
  readonly signal?: AbortSignal;
  readonly report?: (progress: Progress) => void;
}

/** One call on a connection of its own to native DuckDB. */
export class NativeSession implements Session {
  readonly #connection: DuckDBConnection;
  readonly #interrupt = (): void => this.#connection.interrupt();
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;

  private constructor(connection: DuckDBConnection, options: SessionOptions) {
    this.#connection = connection;
    this.signal = options.signal ?? new AbortController().signal;
    this.report = options.report ?? (() => undefined);
    this.signal.addEventListener('abort', this.#interrupt);
  }

  static async open(instance: DuckDBInstance, options: SessionOptions): Promise<NativeSession> {
    return new NativeSession(await instance.connect(), options);
  }

  /** Opens a session for `work` and closes it after. */
  static async use<T>(
    instance: DuckDBInstance,
    options: SessionOptions,
    work: (session: NativeSession) => Promise<T>,
  ): Promise<T> {
    const session = await NativeSession.open(instance, options);
    try {
      return await work(session);
    } finally {
      session.close();
    }
  }

  close(): void {
    this.signal.removeEventListener('abort', this.#interrupt);
    this.#connection.closeSync();
  }

  async *tables(query: Sql, rowsPerTable: number): AsyncGenerator<WireTable, void, undefined> {
    const result = await this.#send(query);
    const decoder = nativeColumns(result);
    for (;;) {
      const chunk = await this.#guard(() => result.fetchChunk());
      if (chunk === null || chunk.rowCount === 0) break;
      decoder.add(chunk);
      if (decoder.rowCount >= rowsPerTable) yield decoder.take();
    }
    if (decoder.rowCount > 0) yield decoder.take();
  }

  async run(statement: Sql): Promise<void> {
    const result = await this.#send(statement);
    while (((await this.#guard(() => result.fetchChunk()))?.rowCount ?? 0) > 0);
  }

  throwIfCancelled(): void {
    if (this.signal.aborted) throw fileError('ENG_CANCELLED', 'The work was cancelled.');
  }

  async #send(query: Sql): Promise<DuckDBResult> {
    this.throwIfCancelled();
    const { text, values } = printDuckdb(query);
    if (isForbiddenStatement(text)) {
      throw sqlError('ENG_SEALED', { what: 'extensions are not installed from a statement' });
    }
    return this.#guard(() => this.#connection.stream(text, [...values], typesOf(values)));
  }

  async #guard<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (cause) {
      if (cause instanceof PaydownError) throw cause;
      this.throwIfCancelled();
      throw duckdbFailure(cause instanceof Error ? cause.message : String(cause));
    }
  }
}

/** The types the printed casts name, so that binding does not guess from the value. */
function typesOf(values: DuckdbStatement['values']): DuckDBType[] {
  return values.map((value) => {
    if (typeof value === 'string') return VARCHAR;
    if (typeof value === 'boolean') return BOOLEAN;
    return DOUBLE;
  });
}
