import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { WireColumn, WireTable } from '../../src/engine/contracts/wire-table.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { printDuckdbText } from '../../src/sql/dialects/duckdb.ts';
import type { Query, ResultColumn } from '../../src/sql/query.ts';

/** Native DuckDB in memory, one thread, answering the queries of a profile. */
export class DuckdbTables {
  readonly #connection: DuckDBConnection;
  readonly asked: string[] = [];

  private constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  static async open(): Promise<DuckdbTables> {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    return new DuckdbTables(await instance.connect());
  }

  get engine(): Engine {
    const notHere = (): never => {
      throw new Error('not asked by a profile');
    };
    return {
      capabilities: notHere,
      rows: (query) => this.rows(query),
      stream: notHere,
      run: notHere,
      importFile: notHere,
      exportFile: notHere,
      describe: notHere,
      columnBlobs: notHere,
      loadColumns: notHere,
      contentHash: notHere,
      dropTable: notHere,
      close: notHere,
    };
  }

  async run(text: string): Promise<void> {
    await this.#connection.run(text);
  }

  async rows(query: Query): Promise<WireTable> {
    const text = printDuckdbText(query);
    this.asked.push(text);
    const reader = await this.#connection.runAndReadAll(text);
    const columns = reader.getColumnsJS();
    const names = reader.columnNames();
    return {
      rowCount: reader.currentRowCount,
      columns: query.columns.map((expected, index) => {
        if (names[index] !== expected.name) throw new Error(`${expected.name} did not come back`);
        return wireColumn(expected, columns[index] ?? []);
      }),
    };
  }
}

function wireColumn({ name, type }: ResultColumn, values: readonly unknown[]): WireColumn {
  const missing = Uint8Array.from(values, (value) => (value === null ? 1 : 0));
  switch (type) {
    case 'integer':
      return {
        name,
        missing,
        type: { name: type },
        values: BigInt64Array.from(values, (value) =>
          value === null ? 0n : BigInt(String(value)),
        ),
      };
    case 'float':
      return {
        name,
        missing,
        type: { name: type },
        values: Float64Array.from(values, (value) => (value === null ? 0 : Number(value))),
      };
    case 'text':
      return { name, missing, type: { name: type }, values: values.map(String) };
    default:
      throw new Error(`no profile asks for ${type}`);
  }
}
