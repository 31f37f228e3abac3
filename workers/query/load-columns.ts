import { Table, tableFromIPC, tableToIPC, type Vector } from 'apache-arrow';
import type { StoredColumns } from '../../src/engine/contracts/engine-answers.ts';
import type { ColumnSchema } from '../../src/vocabulary/column.ts';
import { createTable } from './create-table.ts';
import type { DuckdbSession } from './duckdb-session.ts';
import { fileError } from './file-error.ts';
import { parquetToArrow } from './read-parquet.ts';

/** Rows put into the engine at once. */
const MOST_ROWS = 122_880;

/**
 * Stored columns into the new table `table`, in the order of `schema`. Their files are read side by side, one
 * row group of each in memory. Throws `DS_PARQUET_INVALID` when they do not make up the table.
 */
export async function loadColumns(
  session: DuckdbSession,
  input: {
    readonly table: string;
    readonly schema: readonly ColumnSchema[];
    readonly blobs: readonly StoredColumns[];
  },
): Promise<void> {
  await createTable(session, input.table, input.schema);
  const readers = input.blobs.map((blob) => new ColumnReader(blob, session.signal));
  let done = 0;
  try {
    for (;;) {
      const ahead = await Promise.all(readers.map((reader) => reader.ahead()));
      const rows = Math.min(MOST_ROWS, ...ahead);
      if (ahead.some((count) => (count === 0) !== (rows === 0))) {
        throw damaged('the columns have different numbers of rows');
      }
      if (rows === 0 || readers.length === 0) return;
      const columns = new Map(readers.flatMap((reader) => reader.take(rows)));
      await session.insertArrow(input.table, ipcOf(input.schema, columns), false);
      done += rows;
      session.report({ done, unit: 'rows' });
    }
  } finally {
    await Promise.all(readers.map((reader) => reader.close()));
  }
}

/** Rows of one stored file, taken in portions. */
class ColumnReader {
  readonly #columns: readonly string[];
  readonly #pieces: AsyncGenerator<Uint8Array, void, undefined>;
  #vectors: readonly Vector[] = [];

  constructor({ columns, bytes }: StoredColumns, signal: AbortSignal) {
    this.#columns = columns;
    this.#pieces = parquetToArrow(bytes, { signal });
  }

  /** Rows at hand; 0 at the end. */
  async ahead(): Promise<number> {
    while ((this.#vectors[0]?.length ?? 0) === 0) {
      const piece = await this.#pieces.next();
      if (piece.done === true) return 0;
      const table = tableFromIPC(piece.value);
      this.#vectors = this.#columns.map((name) => {
        const vector = table.getChild(name);
        if (vector === null) throw damaged(`the column ${name} is not in its file`);
        return vector;
      });
    }
    return this.#vectors[0]?.length ?? 0;
  }

  take(rows: number): (readonly [string, Vector])[] {
    const taken = this.#columns.flatMap((name, index) => {
      const vector = this.#vectors[index];
      return vector === undefined ? [] : [[name, vector.slice(0, rows)] as const];
    });
    this.#vectors = this.#vectors.map((vector) => vector.slice(rows));
    return taken;
  }

  async close(): Promise<void> {
    await this.#pieces.return();
  }
}

function ipcOf(schema: readonly ColumnSchema[], columns: ReadonlyMap<string, Vector>): Uint8Array {
  const ordered: Record<string, Vector> = {};
  schema.forEach(({ name }, index) => {
    const vector = columns.get(name);
    if (vector === undefined) throw damaged(`no file holds the column ${name}`);
    ordered[`c${String(index)}`] = vector;
  });
  return tableToIPC(new Table(ordered), 'stream');
}

function damaged(what: string) {
  return fileError('DS_PARQUET_INVALID', what);
}
