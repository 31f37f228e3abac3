import { DuckDBInstance } from '@duckdb/node-api';
import { blobPacks } from '../src/engine/contracts/blob-packs.ts';
import type { WireTable } from '../src/engine/contracts/wire-table.ts';
import type {
  CallOptions,
  ColumnBlob,
  Engine,
  EngineCapabilities,
  ImportedTable,
  RowDigests,
} from '../src/engine/engine.ts';
import { printDuckdb } from '../src/sql/dialects/duckdb.ts';
import { startStatements } from '../src/sql/dialects/duckdb-start.ts';
import { identifier } from '../src/sql/identifier.ts';
import { join } from '../src/sql/join.ts';
import type { Query, Sql } from '../src/sql/query.ts';
import { sql } from '../src/sql/sql.ts';
import type { ColumnSchema } from '../src/vocabulary/column.ts';
import type { ContentHash } from '../src/vocabulary/digest.ts';
import type { ReadOptions } from '../src/vocabulary/read-options.ts';
import { contentHash } from '../workers/query/content-hash.ts';
import { createTable } from '../workers/query/create-table.ts';
import { describeTable } from '../workers/query/described.ts';
import { exportText } from '../workers/query/export-text.ts';
import { importCsv } from '../workers/query/import-csv.ts';
import { arrowToParquet } from '../workers/query/parquet-columns.ts';
import { rowDigests } from '../workers/query/row-digests.ts';
import { readJson } from '../workers/query/read-json.ts';
import { streamQuery, wholeResult } from '../workers/query/stream-query.ts';
import { tableRowCount } from '../workers/query/table-row-count.ts';
import { importArrowFile } from './native/native-arrow.ts';
import { NativeFiles } from './native/native-files.ts';
import { importParquet, loadParquetColumns, writeParquet } from './native/native-parquet.ts';
import { startedParquetWasm } from './native/native-parquet.ts';
import { NativeSession } from './native/native-session.ts';

export interface NativeEngineOptions {
  readonly threads?: number;
  readonly memoryLimitBytes?: number;
}

const ROWS_AT_ONCE = 16_384;
const DEFAULT_MEMORY_BYTES = 4 * 2 ** 30;

/** Native DuckDB of the same version behind the same door, for Node: conformance, benches, headless runs. */
export class NativeEngine implements Engine {
  readonly #instance: DuckDBInstance;
  readonly #files: NativeFiles;

  private constructor(instance: DuckDBInstance, files: NativeFiles) {
    this.#instance = instance;
    this.#files = files;
  }

  static async start(options: NativeEngineOptions = {}): Promise<NativeEngine> {
    const { threads = 1, memoryLimitBytes = DEFAULT_MEMORY_BYTES } = options;
    const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
    const files = await NativeFiles.make();
    const connection = await instance.connect();
    // The wasm engine knows no zone but UTC.
    await connection.run(`SET TimeZone = 'UTC'`);
    for (const statement of startStatements({ folder: files.folder, memoryLimitBytes })) {
      await connection.run(printDuckdb(statement).text);
    }
    connection.closeSync();
    return new NativeEngine(instance, files);
  }

  async capabilities(): Promise<EngineCapabilities> {
    const { columns } = await this.rows({
      ...sql`SELECT version() AS version`,
      columns: [{ name: 'version', type: 'text' }],
    });
    const version = String(columns[0]?.values[0] ?? '');
    return { name: 'duckdb-native', version, parquetExtension: true };
  }

  rows(query: Query, options: CallOptions = {}): Promise<WireTable> {
    return this.#use(options, (session) => wholeResult(session, query));
  }

  async *stream(
    query: Query,
    options: CallOptions = {},
  ): AsyncGenerator<WireTable, void, undefined> {
    const session = await NativeSession.open(this.#instance, options);
    try {
      yield* streamQuery(session, query, ROWS_AT_ONCE);
    } finally {
      session.close();
    }
  }

  run(statement: Sql, options: CallOptions = {}): Promise<void> {
    return this.#use(options, (session) => session.run(statement));
  }

  importFile(
    input: Parameters<Engine['importFile']>[0],
    options: CallOptions = {},
  ): Promise<ImportedTable> {
    return this.#whole(input.table, options, async (session) => {
      const loaded = await this.#load(session, input);
      const schema = await describeTable(session, input.table);
      const rowCount = await tableRowCount(session, input.table);
      const format = input.format === 'arrow' ? 'arrow' : 'parquet';
      const read: ReadOptions = { format, columns: schema };
      return { rowCount, schema, setAside: 0, read, ...loaded };
    });
  }

  exportFile(
    { query, format }: Parameters<Engine['exportFile']>[0],
    options: CallOptions = {},
  ): Promise<Blob> {
    return this.#use(options, async (session) =>
      format === 'parquet'
        ? new Blob([await writeParquet(session, this.#files, query)])
        : exportText(session, query, format),
    );
  }

  describe(table: string): Promise<readonly ColumnSchema[]> {
    return this.#use({}, (session) => describeTable(session, table));
  }

  async *columnBlobs(
    table: string,
    options: CallOptions = {},
  ): AsyncGenerator<ColumnBlob, void, undefined> {
    const schema = await this.describe(table);
    let done = 0;
    for (const columns of blobPacks(schema.map(({ name }) => name))) {
      const names = join(columns.map((column) => identifier(column)));
      const query = sql`SELECT ${names} FROM ${identifier(table)}`;
      const bytes = await this.#use(options, (session) =>
        writeParquet(session, this.#files, query),
      );
      yield { columns, bytes };
      done += columns.length;
      options.report?.({ done, total: schema.length, unit: 'columns' });
    }
  }

  loadColumns(
    input: Parameters<Engine['loadColumns']>[0],
    options: CallOptions = {},
  ): Promise<void> {
    return this.#whole(input.table, options, (session) =>
      loadParquetColumns(session, this.#files, input),
    );
  }

  contentHash(table: string, options: CallOptions = {}): Promise<ContentHash> {
    return this.#use(options, (session) => contentHash(session, table));
  }

  rowDigests(
    input: Parameters<Engine['rowDigests']>[0],
    options: CallOptions = {},
  ): Promise<RowDigests> {
    return this.#use(options, (session) => rowDigests(session, input));
  }

  dropTable(table: string): Promise<void> {
    return this.run(sql`DROP TABLE IF EXISTS ${identifier(table)}`);
  }

  /** A native engine ends with its process only. */
  onLost(): () => void {
    return () => undefined;
  }

  async close(): Promise<void> {
    this.#instance.closeSync();
    await this.#files.remove(this.#files.folder);
  }

  async #load(
    session: NativeSession,
    { file, format, table, aside, read }: Parameters<Engine['importFile']>[0],
  ): Promise<Partial<ImportedTable>> {
    const { signal, report } = session;
    if (format === 'parquet') {
      await this.#files.with(file, (path) => importParquet(session, path, table));
      return {};
    }
    if (format === 'arrow') {
      await importArrowFile(session, this.#files, { file, table });
      return {};
    }
    if (format === 'csv') {
      const csv = read?.format === 'csv' ? read : undefined;
      return this.#files.with(file, (path) =>
        importCsv(session, {
          ...{ path, fileName: file.name, file, table, aside, read: csv },
          open: (bytes, act) => this.#files.with(bytes, act),
        }),
      );
    }
    const options = { signal, report, ...(read === undefined ? {} : { read }) };
    const json = await readJson(file, format, options);
    await createTable(session, table, json.schema);
    await startedParquetWasm();
    for await (const piece of json.batches) {
      await this.#files.with(new Blob([arrowToParquet(piece)]), (path) =>
        session.run(sql`INSERT INTO ${identifier(table)} SELECT * FROM read_parquet(${path})`),
      );
    }
    return { read: json.read };
  }

  #use<T>(options: CallOptions, work: (session: NativeSession) => Promise<T>): Promise<T> {
    return NativeSession.use(this.#instance, options, work);
  }

  async #whole<T>(
    table: string,
    options: CallOptions,
    work: (session: NativeSession) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.#use(options, work);
    } catch (error) {
      await this.dropTable(table);
      throw error;
    }
  }
}
