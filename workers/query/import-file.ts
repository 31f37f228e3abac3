import { DuckDBDataProtocol } from '@duckdb/duckdb-wasm';
import type { ImportedTable } from '../../src/engine/contracts/engine-answers.ts';
import { isProjected, projectionQuery } from '../../src/sql/dialects/duckdb-projection.ts';
import { identifier } from '../../src/sql/identifier.ts';
import { literal } from '../../src/sql/literal.ts';
import { sql } from '../../src/sql/sql.ts';
import type { FileFormat, ReadOptions } from '../../src/vocabulary/read-options.ts';
import type { Progress } from '../../src/vocabulary/task.ts';
import { createTable } from './create-table.ts';
import { describeQuery, describeTable } from './described.ts';
import type { DuckdbSession } from './duckdb-session.ts';
import { importArrow } from './import-arrow.ts';
import { importCsv } from './import-csv.ts';
import { nestedColumns, markNested } from './mark-nested.ts';
import { readArrow } from './read-arrow.ts';
import { readJson } from './read-json.ts';
import { parquetToArrow } from './read-parquet.ts';
import type { RunningDuckdb } from './start-duckdb.ts';
import { tableRowCount } from './table-row-count.ts';
import { startedParquetWasm } from './started-parquet-wasm.ts';

/** A file to be read into a new table. */
export interface FileImport {
  readonly file: File;
  readonly format: FileFormat;
  readonly table: string;
  readonly aside?: string;
  readonly read?: ReadOptions;
}

/** Reads a file into a new table. Throws the coded errors of its format. */
export async function importFile(
  duckdb: RunningDuckdb,
  session: DuckdbSession,
  input: FileImport,
): Promise<ImportedTable> {
  const loaded = await load(duckdb, session, input);
  const schema = await describeTable(session, input.table);
  const rowCount = await tableRowCount(session, input.table);
  return {
    rowCount,
    schema,
    setAside: 0,
    read: { format: input.format === 'arrow' ? 'arrow' : 'parquet', columns: schema },
    ...loaded,
  };
}

async function load(
  duckdb: RunningDuckdb,
  session: DuckdbSession,
  { file, format, table, aside, read }: FileImport,
): Promise<Partial<ImportedTable>> {
  const { signal, report } = session;
  switch (format) {
    case 'csv':
      return withFile(duckdb, file, (path) =>
        importCsv(session, {
          ...{ path, fileName: file.name, file, table, aside },
          open: (bytes, act) => withFile(duckdb, bytes, act),
          countBytes: (at, size) => countBytes(duckdb, at, size),
          read: read?.format === 'csv' ? read : undefined,
        }),
      );
    case 'json':
    case 'ndjson': {
      const options = { signal, report, ...(read === undefined ? {} : { read }) };
      const json = await readJson(file, format, options);
      await createTable(session, table, json.schema);
      for await (const piece of json.batches) await session.insertArrow(table, piece, false);
      return { read: json.read };
    }
    case 'arrow':
      await importArrow(session, table, readArrow(file, { signal, report }));
      return {};
    case 'parquet':
      if (duckdb.parquetExtension) {
        await withFile(duckdb, file, (path) => scanParquet(session, path, table));
      } else {
        await startedParquetWasm();
        await importArrow(session, table, parquetToArrow(file, { signal, report }));
      }
      return {};
  }
}

async function scanParquet(session: DuckdbSession, path: string, table: string): Promise<void> {
  const from = sql`SELECT * FROM read_parquet(${literal(path)})`;
  const described = await describeQuery(session, from);
  const query = isProjected(described, 'stored')
    ? from
    : projectionQuery(from, described, 'stored');
  await session.run(sql`CREATE TABLE ${identifier(table)} AS ${query}`);
  await markNested(session, table, nestedColumns(described));
}

/** Registers a file for reading in slices, without a copy, under a name of our own. */
async function withFile<T>(
  { database, folder }: RunningDuckdb,
  file: Blob,
  read: (path: string) => Promise<T>,
): Promise<T> {
  const path = `${folder}${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  await database.registerFileHandle(path, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  try {
    await database.collectFileStatistics(path, true);
    return await read(path);
  } finally {
    // After a cancel the statement may still hold it; it is a handle only, and goes with the engine.
    await database.dropFile(path).catch(() => undefined);
  }
}

/** Bytes the engine takes from a registered file from now on. */
async function countBytes(
  { database }: RunningDuckdb,
  path: string,
  total: number,
): Promise<() => Promise<Progress>> {
  const taken = async () => {
    const { totalFileReadsCold, totalFileReadsAhead } = await database.exportFileStatistics(path);
    return totalFileReadsCold + totalFileReadsAhead;
  };
  const before = await taken();
  return async () => ({
    done: Math.min(total, (await taken()) - before),
    total,
    unit: 'bytes',
  });
}
