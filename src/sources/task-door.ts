import type { TaskContext } from '../vocabulary/task.ts';

/** What long work needs of the task queue: a title for the tray, a signal, progress; one after the other. */
export interface TaskDoor {
  run<T>(title: string, work: (context: TaskContext) => Promise<T>): Promise<T>;
}
