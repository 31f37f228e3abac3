import { afterAll, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { DuckdbEngine } from '../../src/engine/duckdb-engine.ts';
import { sql } from '../../src/sql/sql.ts';
import { median, type BenchRow } from './bench-row.ts';
import { ENGINE_AIMS, ENGINE_WORKS } from './engine-works.ts';

const RUNS = 5;
const ROWS = 1_000_000;
const rows: BenchRow[] = [];
const engine = new DuckdbEngine();

afterAll(async () => {
  await engine.close();
  await commands.saveBench('engine', rows);
});

test('first query of a cold engine', async () => {
  await commands.prepareBench();
  const times = await timed(async () => {
    const cold = new DuckdbEngine();
    await cold.rows({ ...sql`SELECT 1 AS one`, columns: [{ name: 'one', type: 'integer' }] });
    await cold.close();
  });
  record('first-query', 'Start the engine and answer a first query', 0, times, null, 'none');
});

test.each([
  ['csv', 'ratio 3'],
  ['parquet', 'ratio 3'],
] as const)('import %s', async (format, limit) => {
  const response = await fetch(`/.cache/bench/rows.${format}`);
  const file = new File([await response.blob()], `rows.${format}`);
  const times = await timed(async () => {
    await engine.dropTable('bench');
    const imported = await engine.importFile({ file, format, table: 'bench' });
    expect(imported.rowCount).toBe(ROWS);
  });
  const native = await commands.nativeImport(format, RUNS);
  record(`import-${format}`, `Import 1 M × 20 from ${format}`, ROWS, times, native, limit);
});

test.each(Object.entries(ENGINE_AIMS))('%s', async (id, { work, limit }) => {
  const run = ENGINE_WORKS[id];
  if (run === undefined) throw new Error(`no such work: ${id}`);
  await run(engine);
  const times = await timed(() => run(engine));
  record(id, work, ROWS, times, await commands.nativeWork(id, RUNS), limit);
});

async function timed(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times;
}

function record(
  id: string,
  work: string,
  count: number,
  times: readonly number[],
  nativeMs: number | null,
  limit: string,
): void {
  const oursMs = median(times);
  const ratio = nativeMs === null ? null : Math.round((100 * oursMs) / nativeMs) / 100;
  rows.push({ id, work, rows: count, oursMs, nativeMs, ratio, limit, runs: times.length });
}
