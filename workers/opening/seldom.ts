import type { Progress } from '../../src/vocabulary/task.ts';

const REPORT_EVERY_MS = 100;

/** A report that passes on at most ten tellings a second, and waits for those it passes on. */
export function seldom(
  report: (progress: Progress) => void | Promise<void>,
): (progress: Progress) => Promise<void> {
  let reportedAt = -Infinity;
  return async (progress) => {
    if (performance.now() - reportedAt < REPORT_EVERY_MS) return;
    reportedAt = performance.now();
    await report(progress);
  };
}
