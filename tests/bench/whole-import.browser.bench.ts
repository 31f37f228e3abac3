import { afterAll, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { compose, type Composition } from '../../src/app/composition.ts';
import { planAddPerson } from '../../src/app/plan-people.ts';
import type { PersonId } from '../../src/vocabulary/ids.ts';
import type { Task } from '../../src/vocabulary/task.ts';
import { median, type BenchRow } from './bench-row.ts';

const RUNS = 5;
const LIMIT_MS = 30_000;
const rows: BenchRow[] = [];

afterAll(() => commands.saveBench('whole-import', rows));

test('flights-3m.parquet from the drop to the commit, as the app does it', async () => {
  const response = await fetch('/node_modules/vega-datasets/data/flights-3m.parquet');
  const file = new File([await response.blob()], 'flights-3m.parquet');
  const pauses: number[] = [];
  const observer = new PerformanceObserver((list) =>
    pauses.push(...list.getEntries().map(({ duration }) => duration)),
  );
  const steps = new Map<string, number[]>();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await emptyStorage();
    const app = await openedApp();
    observer.observe({ entryTypes: ['longtask'] });
    const started = performance.now();
    app.bringFiles([file]);
    for (const [step, ms] of await watched(app)) steps.set(step, [...(steps.get(step) ?? []), ms]);
    times.push(performance.now() - started);
    observer.disconnect();
    expect([...app.workspace.snapshot.versions.values()][0]?.rowCount).toBe(3_000_000);
    app.workspace.close();
  }
  const row = { rows: 3_000_000, nativeMs: null, ratio: null, runs: RUNS };
  rows.push({
    ...row,
    id: 'import-flights-3m',
    work: 'Bring flights-3m.parquet: hash, read, save, profile, rules, commit',
    oursMs: median(times),
    limit: `${String(LIMIT_MS)} ms`,
  });
  for (const [step, ms] of steps) {
    const work = `Of that: ${step}`;
    rows.push({
      ...row,
      id: `import-flights-3m: ${step}`,
      work,
      oursMs: median(ms),
      limit: 'none',
    });
  }
  rows.push({
    ...row,
    id: 'import-flights-3m-pause',
    work: 'Longest task of the page meanwhile',
    oursMs: Math.round(Math.max(0, ...pauses)),
    limit: '100 ms',
  });
});

/** Waits for the one task to end and answers how long each of its steps took, in milliseconds. */
async function watched({ tasks }: Composition): Promise<Map<string, number>> {
  const steps = new Map<string, number>();
  let last = performance.now();
  for (;;) {
    await new Promise((resume) => setTimeout(resume, 10));
    const task = tasks.tasks[0];
    const now = performance.now();
    if (task === undefined) continue;
    const step = stepOf(task);
    steps.set(step, (steps.get(step) ?? 0) + now - last);
    last = now;
    if (task.state === 'done') return steps;
    if (task.state !== 'queued' && task.state !== 'running') {
      throw new Error(`the import is ${task.state}`, { cause: task.error });
    }
  }
}

function stepOf({ progress }: Task): string {
  if (progress === undefined) return 'Starting';
  return (progress.doing ?? `Reading ${progress.unit}`).replace(/^Profiling .*/, 'Profiling');
}

async function openedApp(): Promise<Composition> {
  const app = await compose();
  await app.workspace.start();
  const [workspace] = app.workspace.snapshot.workspace.values();
  const at = new Date().toISOString();
  const person = { id: 'mara' as PersonId, name: 'Mara', role: 'owner', at } as const;
  await app.workspace.commit(planAddPerson(person, app.workspace.actor, workspace));
  return app;
}

async function emptyStorage(): Promise<void> {
  localStorage.clear();
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
  for (const { name } of await indexedDB.databases()) {
    await new Promise((done) => {
      indexedDB.deleteDatabase(name ?? '').onsuccess = done;
    });
  }
}
