import { afterEach, expect, test, vi } from 'vitest';
import { DuckdbEngine } from '../../src/engine/duckdb-engine.ts';
import { query } from '../../src/sql/query.ts';
import { sql } from '../../src/sql/sql.ts';

const engines: DuckdbEngine[] = [];
function newEngine(): DuckdbEngine {
  const engine = new DuckdbEngine();
  engines.push(engine);
  return engine;
}
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

const one = query(sql`SELECT 1 AS a`, [{ name: 'a', type: 'integer' }]);

test('a worker that dies is survived: pending calls fail with a code, listeners hear, the next call works', async () => {
  const workers: Worker[] = [];
  const RealWorker = Worker;
  vi.stubGlobal(
    'Worker',
    class extends RealWorker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.push(this);
      }
    },
  );
  const engine = newEngine();
  const lost = vi.fn();
  engine.onLost(lost);
  await engine.run(sql`CREATE TABLE t AS SELECT 1 AS a`);
  vi.unstubAllGlobals();
  const pending = engine.rows(
    query(
      sql`SELECT count(*) AS n FROM range(10000000) a(i), range(100000) b(j) WHERE (i * j) % 7 = 3`,
      [{ name: 'n', type: 'integer' }],
    ),
  );
  workers[0]?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
  await expect(pending).rejects.toMatchObject({ code: 'ENG_WORKER_ENDED' });
  expect(lost).toHaveBeenCalledTimes(1);
  expect((await engine.rows(one)).rowCount).toBe(1);
  await expect(engine.describe('t')).rejects.toMatchObject({ code: 'ENG_NO_TABLE' });
});

test('the engine sends nothing when statements try to reach out', async () => {
  const engine = newEngine();
  await engine.rows(one);
  performance.clearResourceTimings();
  for (const text of [
    "SELECT '{}'::json AS a",
    `SELECT * FROM read_parquet('http://127.0.0.1:9/x') AS a`,
  ]) {
    await expect(
      engine.rows({ parts: [{ kind: 'text', text }], columns: [{ name: 'a', type: 'text' }] }),
    ).rejects.toMatchObject({ code: 'ENG_SEALED' });
  }
  expect(
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => !name.startsWith(location.origin)),
  ).toEqual([]);
});

test('an import tells the bytes it has read and can be cancelled in 200 ms', async () => {
  const engine = newEngine();
  await engine.capabilities();
  const lines = Array.from(
    { length: 2_000_000 },
    (_, i) => `${String(i)},text ${String(i)},${String(i / 7)}\n`,
  );
  const file = new File(['a,b,c\n', ...lines], 'big.csv');
  const done: number[] = [];
  const abort = new AbortController();
  const imported = engine.importFile(
    { file, format: 'csv', table: 'big' },
    {
      signal: abort.signal,
      report: (progress) => {
        done.push(progress.done);
        expect(progress).toMatchObject({ total: file.size, unit: 'bytes' });
      },
    },
  );
  imported.catch(() => undefined);
  await vi.waitFor(() => expect(done.some((bytes) => bytes > 0)).toBe(true), { timeout: 20_000 });
  const before = performance.now();
  abort.abort();
  await expect(imported).rejects.toMatchObject({ code: 'ENG_CANCELLED' });
  expect(performance.now() - before).toBeLessThan(250);
  expect((await engine.rows(one)).rowCount).toBe(1);
  await expect(engine.describe('big')).rejects.toMatchObject({ code: 'ENG_NO_TABLE' });
});
