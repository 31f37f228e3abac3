import type { TaskId } from './ids.ts';
import type { PaydownError } from './paydown-error.ts';

export type ProgressUnit = 'bytes' | 'rows' | 'columns' | 'steps' | 'entries' | 'rules';

export interface Progress {
  readonly done: number;
  /** Absent when the size is not known. */
  readonly total?: number;
  readonly unit: ProgressUnit;
  /** What is being done now, as "Reading movies.json". */
  readonly doing?: string;
}

export type TaskState = 'queued' | 'running' | 'done' | 'cancelled' | 'failed';

/** A piece of long work as the tray shows it. */
export interface Task {
  readonly id: TaskId;
  readonly title: string;
  readonly state: TaskState;
  readonly progress?: Progress;
  /** Milliseconds since the epoch. */
  readonly startedAt?: number;
  readonly error?: PaydownError;
  /** Fragment to open when it is done, as `#/datasets/<id>`. */
  readonly link?: string;
  /** True when cancelled work can be started again from the tray. */
  readonly canTryAgain?: true;
}

/** What a running task is given: its id, a signal that aborts on Cancel, and a way to report. */
export interface TaskContext {
  readonly id: TaskId;
  readonly signal: AbortSignal;
  report(progress: Progress): void;
}
