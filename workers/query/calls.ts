import type { Outcome } from '../../src/vocabulary/outcome.ts';
import { PaydownError } from '../../src/vocabulary/paydown-error.ts';
import type { Progress } from '../../src/vocabulary/task.ts';
import { duckdbFailure } from '../../src/sql/dialects/duckdb-failure.ts';
import { transfer } from 'comlink';
import { DuckdbSession } from './duckdb-session.ts';
import { identifier } from '../../src/sql/identifier.ts';
import { sql } from '../../src/sql/sql.ts';
import type { RunningDuckdb } from './start-duckdb.ts';

/** Least time between two reports of one call. */
const REPORT_EVERY_MS = 100;

/** The calls under way: each has a session of its own, can be cancelled by its id, and answers an Outcome. */
export class Calls {
  readonly #aborts = new Map<string, AbortController>();
  readonly #duckdb: RunningDuckdb;
  readonly #report: (call: string, progress: Progress) => void;

  constructor(duckdb: RunningDuckdb, report: (call: string, progress: Progress) => void) {
    this.#duckdb = duckdb;
    this.#report = report;
  }

  async answer<T>(
    call: string,
    work: (session: DuckdbSession) => Promise<T>,
    transferablesOf: (value: T) => ArrayBuffer[] = () => [],
  ): Promise<Outcome<T>> {
    try {
      const session = await this.open(call);
      try {
        const value = await work(session);
        return transfer({ ok: true, value }, transferablesOf(value));
      } finally {
        await this.close(call, session);
      }
    } catch (error) {
      return { ok: false, error: coded(error).flatten() };
    }
  }

  /** The same for work that leaves tables behind when it fails or is cancelled: they are dropped. */
  async answerWhole<T>(
    call: string,
    leavings: readonly string[],
    work: (session: DuckdbSession) => Promise<T>,
  ): Promise<Outcome<T>> {
    const outcome = await this.answer(call, work);
    if (!outcome.ok && outcome.error.code !== 'ENG_LOST') {
      await this.answer(`${call} undone`, async (session) => {
        for (const table of leavings) {
          await session.run(sql`DROP TABLE IF EXISTS ${identifier(table)}`);
        }
      });
    }
    return outcome;
  }

  /** A session to keep across messages; `close` ends it. */
  async open(call: string): Promise<DuckdbSession> {
    const abort = new AbortController();
    this.#aborts.set(call, abort);
    let last = -Infinity;
    return DuckdbSession.open(this.#duckdb, abort.signal, (progress) => {
      const now = performance.now();
      if (now - last < REPORT_EVERY_MS) return;
      last = now;
      this.#report(call, progress);
    });
  }

  async close(call: string, session: DuckdbSession): Promise<void> {
    this.#aborts.delete(call);
    await session.close();
  }

  cancel(call: string): void {
    this.#aborts.get(call)?.abort();
  }
}

/** Anything thrown, as a coded error. */
export function coded(error: unknown): PaydownError {
  if (error instanceof PaydownError) return error;
  return duckdbFailure(error instanceof Error ? error.message : String(error));
}
