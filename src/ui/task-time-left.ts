import type { Task } from '../vocabulary/task.ts';

const SETTLE_MS = 1_000;

/**
 * Milliseconds a running task will still need if it goes on at its average pace;
 * undefined in its first second and while its size is unknown.
 */
export function taskTimeLeft(task: Task, now: number): number | undefined {
  const { progress, startedAt } = task;
  if (progress?.total === undefined || startedAt === undefined || progress.done <= 0) {
    return undefined;
  }
  const elapsedMs = now - startedAt;
  if (elapsedMs < SETTLE_MS) return undefined;
  return (elapsedMs / progress.done) * Math.max(progress.total - progress.done, 0);
}
