import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { StoredColumns } from '../../src/engine/engine.ts';
import {
  isProjected,
  projectionQuery,
  type ProjectionGoal,
} from '../../src/sql/dialects/duckdb-projection.ts';
import { identifier } from '../../src/sql/identifier.ts';
import { join } from '../../src/sql/join.ts';
import { literal } from '../../src/sql/literal.ts';
import type { Sql } from '../../src/sql/query.ts';
import { sql } from '../../src/sql/sql.ts';
import type { ColumnSchema } from '../../src/vocabulary/column.ts';
import { createTable } from '../../workers/query/create-table.ts';
import { describeQuery } from '../../workers/query/described.ts';
import { fileError } from '../../workers/query/file-error.ts';
import { markNested, nestedColumns } from '../../workers/query/mark-nested.ts';
import { startParquetWasm } from '../../workers/query/parquet-wasm.ts';
import type { NativeFiles } from './native-files.ts';
import type { NativeSession } from './native-session.ts';

/** A Parquet file into a new table, read by DuckDB itself. Throws `DS_PARQUET_INVALID`. */
export async function importParquet(
  session: NativeSession,
  path: string,
  table: string,
): Promise<void> {
  const from = sql`SELECT * FROM read_parquet(${literal(path)})`;
  const described = await describeQuery(session, from).catch((cause: unknown) => {
    session.throwIfCancelled();
    throw fileError('DS_PARQUET_INVALID', 'The file cannot be read as Parquet.', undefined, cause);
  });
  await session.run(
    sql`CREATE TABLE ${identifier(table)} AS ${await storedQuery(session, from, 'stored')}`,
  );
  await markNested(session, table, nestedColumns(described));
}

/** The result of a query as Parquet: zstd, row groups of 122,880 rows. */
export async function writeParquet(
  session: NativeSession,
  files: NativeFiles,
  query: Sql,
): Promise<Uint8Array<ArrayBuffer>> {
  const path = files.path();
  try {
    await session.run(
      sql`COPY (${await storedQuery(session, query, 'stored')}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)`,
    );
    return await files.take(path);
  } finally {
    await files.remove(path);
  }
}

/** Stored columns side by side into a new table. Throws `DS_PARQUET_INVALID` when they do not make it up. */
export async function loadParquetColumns(
  session: NativeSession,
  files: NativeFiles,
  input: {
    readonly table: string;
    readonly schema: readonly ColumnSchema[];
    readonly blobs: readonly StoredColumns[];
  },
): Promise<void> {
  await createTable(session, input.table, input.schema);
  const held = new Set(input.blobs.flatMap(({ columns }) => columns));
  const lacking = input.schema.find(({ name }) => !held.has(name));
  if (lacking !== undefined) {
    throw fileError('DS_PARQUET_INVALID', `no file holds the column ${lacking.name}`);
  }
  const add = async (rest: readonly StoredColumns[], paths: readonly string[]): Promise<void> => {
    const [next, ...others] = rest;
    if (next !== undefined) {
      await files.with(next.bytes, (path) => add(others, [...paths, path]));
      return;
    }
    const scans = paths.map((path) => sql`read_parquet(${literal(path)})`);
    const names = join(input.schema.map(({ name }) => identifier(name)));
    await session.run(
      sql`INSERT INTO ${identifier(input.table)} SELECT ${names} FROM ${join(scans, sql` POSITIONAL JOIN `)}`,
    );
  };
  await add(input.blobs, []);
}

/** Loads the Parquet library, which writes what arrives as Arrow. */
export async function startedParquetWasm(): Promise<void> {
  const wasm = import.meta.resolve('parquet-wasm/esm/parquet_wasm_bg.wasm');
  await startParquetWasm(await readFile(fileURLToPath(wasm)));
}

async function storedQuery(session: NativeSession, query: Sql, goal: ProjectionGoal): Promise<Sql> {
  const described = await describeQuery(session, query);
  return isProjected(described, goal) ? query : projectionQuery(query, described, goal);
}
