import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { startParquetWasm } from '../../workers/query/parquet-wasm.ts';

const require = createRequire(import.meta.url);

/** The Parquet library started from its file. */
export async function startParquet(): Promise<void> {
  await startParquetWasm(readFileSync(require.resolve('parquet-wasm/esm/parquet_wasm_bg.wasm')));
}

interface Connection {
  query(sql: string): { toArray(): { toJSON(): Record<string, unknown> }[] };
  insertArrowFromIPCStream(piece: Uint8Array, options: { name: string; create: boolean }): void;
}

/** The wasm engine in this process: takes Arrow pieces, gives rows. */
export class ParquetEngine {
  readonly #connection: Connection;

  private constructor(connection: Connection) {
    this.#connection = connection;
  }

  static async start(): Promise<ParquetEngine> {
    const duckdb = require('@duckdb/duckdb-wasm/blocking');
    const folder = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
    const modules = {
      mvp: { mainModule: join(folder, 'duckdb-mvp.wasm') },
      eh: { mainModule: join(folder, 'duckdb-eh.wasm') },
    };
    const db = await duckdb.createDuckDB(modules, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
    await db.instantiate(() => undefined);
    db.open({});
    return new ParquetEngine(db.connect());
  }

  async load(name: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    let create = true;
    for await (const piece of pieces) {
      this.#connection.insertArrowFromIPCStream(piece, { name, create });
      create = false;
    }
  }

  drop(name: string): void {
    this.#connection.query(`DROP TABLE IF EXISTS "${name}"`);
  }

  rows(sql: string): Record<string, unknown>[] {
    return this.#connection
      .query(sql)
      .toArray()
      .map((row) => row.toJSON());
  }
}
