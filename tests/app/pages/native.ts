import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/** One row of a table as texts; a missing value is null. */
export type TextRow = readonly (string | null)[];

/** Native DuckDB, which reads files apart from everything the app is made of. */
export class Native {
  readonly #connection: DuckDBConnection;

  private constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  static async open(): Promise<Native> {
    const instance = await DuckDBInstance.create(':memory:');
    return new Native(await instance.connect());
  }

  async run(statement: string): Promise<void> {
    await this.#connection.run(statement);
  }

  /** Rows of what can stand after FROM, each value as DuckDB prints it: doubles to the last bit. */
  async rows(from: string): Promise<readonly TextRow[]> {
    const all = await this.#connection.runAndReadAll(
      `SELECT CAST(COLUMNS(*) AS VARCHAR) FROM ${from}`,
    );
    return all.getRows().map((row) => row.map((value) => (value === null ? null : String(value))));
  }

  /** Names and types of the columns, as a struct that `read_csv` and `read_json` take. */
  async columns(from: string): Promise<string> {
    const described = await this.#connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`);
    const fields = described.getRows().map(([name, type]) => `${text(name)}: ${text(type)}`);
    return `{${fields.join(', ')}}`;
  }

  close(): void {
    this.#connection.closeSync();
  }
}

/** A value as a literal of SQL. */
function text(value: unknown): string {
  return `'${String(value).replaceAll("'", "''")}'`;
}
