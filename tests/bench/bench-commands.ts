import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { NativeEngine } from '../../relay/native-engine.ts';
import { median, type BenchRow } from './bench-row.ts';
import { FOLDER, makeBenchData } from './bench-data.ts';
import { ENGINE_WORKS } from './engine-works.ts';

const root = resolve(import.meta.dirname, '../..');
let engine: NativeEngine | undefined;

/** Makes the files both sides read. */
export async function prepareBench(): Promise<{ csvBytes: number }> {
  return makeBenchData(root);
}

/** Median of native DuckDB with one thread reading a file into a table, in milliseconds. */
export async function nativeImport(_: unknown, format: string, runs: number): Promise<number> {
  const file = join(root, FOLDER, `rows.${format}`);
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await connection.run('DROP TABLE IF EXISTS bench');
    const started = performance.now();
    await connection.run(`CREATE TABLE bench AS SELECT * FROM '${file}'`);
    times.push(performance.now() - started);
  }
  connection.closeSync();
  return median(times);
}

/** Median of a shared work on native DuckDB with one thread, in milliseconds. */
export async function nativeWork(_: unknown, id: string, runs: number): Promise<number> {
  engine ??= await loaded();
  const work = ENGINE_WORKS[id];
  if (work === undefined) throw new Error(`no such work: ${id}`);
  await work(engine);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await work(engine);
    times.push(performance.now() - started);
  }
  return median(times);
}

/** Writes `tests/bench/results/<name>.json`. */
export function saveBench(_: unknown, name: string, rows: readonly BenchRow[]): void {
  writeResults(name, rows);
}

export function writeResults(name: string, rows: readonly BenchRow[]): void {
  const folder = join(root, 'tests/bench/results');
  mkdirSync(folder, { recursive: true });
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryBytes: totalmem(),
    node: process.version,
  };
  const versions = packageVersions();
  const lines = rows.map((row) => ({ ...row, versions, machine }));
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(lines, null, 2)}\n`);
}

async function loaded(): Promise<NativeEngine> {
  const native = await NativeEngine.start({ threads: 1 });
  const bytes = readFileSync(join(root, FOLDER, 'rows.parquet'));
  await native.importFile({
    file: new File([bytes], 'rows.parquet'),
    format: 'parquet',
    table: 'bench',
  });
  return native;
}

function packageVersions(): Record<string, string> {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  const { dependencies, devDependencies } = JSON.parse(text) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  return {
    'duckdb-wasm': dependencies['@duckdb/duckdb-wasm'] ?? 'unknown',
    'native duckdb': devDependencies['@duckdb/node-api'] ?? 'unknown',
    'parquet-wasm': dependencies['parquet-wasm'] ?? 'unknown',
  };
}
