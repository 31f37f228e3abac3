import type { TaskId } from '../vocabulary/ids.ts';
import type { Task, TaskContext } from '../vocabulary/task.ts';
import { TaskRunner, type RunOptions } from './task-runner.ts';

/** The one queue of long work, as the tray shows it. */
export class TaskQueue {
  /** Oldest first; ended ones stay until dismissed, cancelled ones for ten seconds. */
  tasks: readonly Task[] = $state.raw([]);
  readonly #runner = new TaskRunner((tasks) => {
    this.tasks = tasks;
  });

  get active(): readonly Task[] {
    return this.tasks.filter(({ state }) => state === 'queued' || state === 'running');
  }

  /** See `TaskRunner.run`. */
  run<T>(
    title: string,
    work: (context: TaskContext) => Promise<T>,
    options?: RunOptions,
  ): Promise<T> {
    return this.#runner.run(title, work, options);
  }

  cancel(id: TaskId): void {
    this.#runner.cancel(id);
  }

  tryAgain(id: TaskId): void {
    this.#runner.tryAgain(id);
  }

  dismiss(id: TaskId): void {
    this.#runner.dismiss(id);
  }
}
