import { readFile } from 'node:fs/promises';
import { NativeEngine } from '../../relay/native-engine.ts';
import type { WireTable } from '../../src/engine/contracts/wire-table.ts';
import type { CallOptions } from '../../src/engine/engine.ts';
import { printDuckdb } from '../../src/sql/dialects/duckdb.ts';
import type { Query } from '../../src/sql/query.ts';
import type { ColumnSchema } from '../../src/vocabulary/column.ts';

/** The native engine, with tables made by plain SQL or from files, and every question it was asked. */
export class DuckdbTables {
  readonly #engine: NativeEngine;
  readonly asked: string[] = [];

  private constructor(engine: NativeEngine) {
    this.#engine = engine;
  }

  static async open(): Promise<DuckdbTables> {
    return new DuckdbTables(await NativeEngine.start());
  }

  run(text: string): Promise<void> {
    return this.#engine.run({ parts: [{ kind: 'text', text }] });
  }

  rows(query: Query, options?: CallOptions): Promise<WireTable> {
    this.asked.push(printDuckdb(query).text);
    return this.#engine.rows(query, options);
  }

  describe(table: string): Promise<readonly ColumnSchema[]> {
    return this.#engine.describe(table);
  }

  /** Reads a CSV or JSON file of the vega-datasets package into a table of its name. */
  async importExample(name: string): Promise<void> {
    const bytes = await readFile(`node_modules/vega-datasets/data/${name}`);
    const format = name.endsWith('.json') ? 'json' : 'csv';
    await this.#engine.importFile({ file: new File([bytes], name), format, table: name });
  }

  close(): Promise<void> {
    return this.#engine.close();
  }
}
