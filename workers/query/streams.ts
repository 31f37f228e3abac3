import { transfer } from 'comlink';
import type { WireTable } from '../../src/engine/contracts/wire-table.ts';
import type { Query } from '../../src/sql/query.ts';
import type { Outcome } from '../../src/vocabulary/outcome.ts';
import { coded, type Calls } from './calls.ts';
import type { DuckdbSession } from './duckdb-session.ts';
import { streamQuery } from './stream-query.ts';
import { transferablesOf } from './to-wire.ts';

const ROWS_AT_ONCE = 16_384;

interface OpenStream {
  readonly session: DuckdbSession;
  readonly tables: AsyncGenerator<WireTable, void, undefined>;
}

/** Results handed out batch by batch, by call id. */
export class Streams {
  readonly #open = new Map<string, OpenStream>();
  readonly #calls: Calls;

  constructor(calls: Calls) {
    this.#calls = calls;
  }

  async next(call: string, query: Query): Promise<Outcome<WireTable | null>> {
    try {
      const stream = this.#open.get(call) ?? (await this.#start(call, query));
      const { value: table } = await stream.tables.next();
      if (table === undefined) {
        await this.close(call);
        return { ok: true, value: null };
      }
      return transfer({ ok: true, value: table }, transferablesOf(table));
    } catch (error) {
      await this.close(call);
      return { ok: false, error: coded(error).flatten() };
    }
  }

  async close(call: string): Promise<void> {
    const stream = this.#open.get(call);
    this.#open.delete(call);
    if (stream === undefined) return;
    await stream.tables.return();
    await this.#calls.close(call, stream.session);
  }

  async #start(call: string, query: Query): Promise<OpenStream> {
    const session = await this.#calls.open(call);
    const stream = { session, tables: streamQuery(session, query, ROWS_AT_ONCE) };
    this.#open.set(call, stream);
    return stream;
  }
}
