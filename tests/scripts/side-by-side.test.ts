import { expect, test } from 'vitest';
import { runTool } from '../../scripts/checks/run-tool.js';
import { sideBySide } from '../../scripts/checks/side-by-side.js';

test('jobs run at most so many at a time, and are told in their order', async () => {
  const told: number[] = [];
  let running = 0;
  let most = 0;
  const jobs = [40, 5, 20, 1, 1].map((milliseconds, index) => async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((done) => setTimeout(done, milliseconds));
    running -= 1;
    return index;
  });
  await sideBySide(jobs, 2, (index) => told.push(index));
  expect(told).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
});

const run = (program: string) =>
  runTool(['--eval', program], { cwd: import.meta.dirname, env: process.env, keep: true });

test('a tool answers its exit code and all it printed', async () => {
  const program = 'console.log("said"); console.error("warned"); process.exitCode = 3;';
  const { status, output } = await run(program);
  expect(status).toBe(3);
  expect(output).toContain('said\n');
  expect(output).toContain('warned\n');
});

test('a tool that is killed has failed', async () => {
  expect((await run('process.kill(process.pid, "SIGKILL")')).status).toBe(1);
});
