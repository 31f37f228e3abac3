import { expect, test, vi } from 'vitest';
import { TaskRunner } from '../../src/engine/task-runner.ts';
import { PaydownError } from '../../src/vocabulary/paydown-error.ts';
import type { Task } from '../../src/vocabulary/task.ts';

function watched() {
  let tasks: readonly Task[] = [];
  const runner = new TaskRunner(
    (now) => (tasks = now),
    () => 5,
  );
  return { runner, states: () => tasks.map(({ state }) => state), tasks: () => tasks };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('work runs one at a time, in order, and ends in the tray', async () => {
  const { runner, states, tasks } = watched();
  const log: string[] = [];
  const step = (name: string) => async () => {
    log.push(`${name} starts`);
    await pause(5);
    log.push(`${name} ends`);
    return name;
  };
  const both = Promise.all([
    runner.run('One', step('one'), { link: '#/x' }),
    runner.run('Two', step('two')),
  ]);
  await pause(1);
  expect(states()).toEqual(['running', 'queued']);
  expect(await both).toEqual(['one', 'two']);
  expect(log).toEqual(['one starts', 'one ends', 'two starts', 'two ends']);
  expect(states()).toEqual(['done', 'done']);
  expect(tasks()[0]).toMatchObject({ title: 'One', link: '#/x', startedAt: 5 });
  const [first] = tasks();
  if (first !== undefined) runner.dismiss(first.id);
  expect(states()).toEqual(['done']);
});

test('a failure keeps its code, an unforeseen one gets one, and the queue goes on', async () => {
  const { runner, tasks, states } = watched();
  const known = new PaydownError({ code: 'DS_X', what: 'x', fix: 'y', safe: 'z' });
  await expect(runner.run('A', () => Promise.reject(known))).rejects.toBe(known);
  await expect(runner.run('B', () => Promise.reject(new TypeError('oops')))).rejects.toMatchObject({
    code: 'ENG_UNEXPECTED',
    cause: { message: 'oops' },
  });
  expect(await runner.run('C', () => Promise.resolve(3))).toBe(3);
  expect(states()).toEqual(['failed', 'failed', 'done']);
  expect(tasks()[0]?.error).toBe(known);
});

test('cancel answers in 200 ms even when the work is deaf, and drops queued work unstarted', async () => {
  const { runner, tasks, states } = watched();
  let started = false;
  let end: () => void = () => undefined;
  const deaf = runner.run('Deaf', () => new Promise<void>((resolve) => (end = resolve)));
  const queued = runner.run('Queued', () => {
    started = true;
    return Promise.resolve();
  });
  await pause(1);
  const before = performance.now();
  for (const { id } of tasks()) runner.cancel(id);
  await expect(deaf).rejects.toMatchObject({ code: 'ENG_CANCELLED' });
  await expect(queued).rejects.toMatchObject({ code: 'ENG_CANCELLED' });
  expect(performance.now() - before).toBeLessThan(200);
  expect(states()).toEqual(['cancelled', 'cancelled']);
  end();
  await pause(5);
  expect(started).toBe(false);
  expect(await runner.run('Next', () => Promise.resolve(1))).toBe(1);
});

test('cancelled work leaves the tray by itself, and can be started again before', async () => {
  vi.useFakeTimers();
  try {
    const { runner, tasks, states } = watched();
    let starts = 0;
    const begin = (): void => {
      starts += 1;
      const never = () => new Promise<void>(() => undefined);
      runner.run('Import', never, { beside: true, again: begin }).catch(() => undefined);
    };
    const cancelLast = async () => {
      await vi.advanceTimersByTimeAsync(1);
      for (const { id } of tasks()) runner.cancel(id);
      await vi.advanceTimersByTimeAsync(200);
    };
    begin();
    await cancelLast();
    expect(tasks()).toMatchObject([{ state: 'cancelled', canTryAgain: true }]);
    for (const { id } of tasks()) runner.tryAgain(id);
    await vi.advanceTimersByTimeAsync(1);
    expect([starts, ...states()]).toEqual([2, 'running']);
    await cancelLast();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(states()).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
});

test('work that was past its last step when it was cancelled ends as done', async () => {
  const { runner, tasks, states } = watched();
  let end: () => void = () => undefined;
  const late = runner.run('Late', () => new Promise<void>((resolve) => (end = resolve)));
  await pause(1);
  for (const { id } of tasks()) runner.cancel(id);
  await expect(late).rejects.toMatchObject({ code: 'ENG_CANCELLED' });
  expect(states()).toEqual(['cancelled']);
  end();
  await pause(1);
  expect(states()).toEqual(['done']);
});

test('progress reaches the task while it runs and not after', async () => {
  const { runner, tasks } = watched();
  let late: () => void = () => undefined;
  await runner.run('A', ({ report }) => {
    report({ done: 1, total: 2, unit: 'rows' });
    late = () => report({ done: 9, unit: 'rows' });
    return Promise.resolve();
  });
  late();
  expect(tasks()[0]?.progress).toEqual({ done: 1, total: 2, unit: 'rows' });
});
