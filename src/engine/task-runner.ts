import type { TaskId } from '../vocabulary/ids.ts';
import { PaydownError } from '../vocabulary/paydown-error.ts';
import type { Progress, Task, TaskContext } from '../vocabulary/task.ts';
import { engineError } from './engine-error.ts';

/** A cancelled task leaves the tray by itself after this. */
const CANCELLED_SHOWN_MS = 10_000;
/** A cancelled task is shown as cancelled after this at the latest, whether its work has stopped or not. */
const CANCEL_ANSWER_MS = 200;

export interface RunOptions {
  /** Fragment to open when the task is done. */
  readonly link?: string;
  /** Runs beside the others; for work that does not use the engine. */
  readonly beside?: boolean;
  /** Starts the same work anew; offered after a cancel. */
  readonly again?: () => void;
}

interface Entry {
  task: Task;
  readonly abort: AbortController;
  readonly again: (() => void) | undefined;
}

/**
 * Long work, one piece at a time in the order it was asked for. Every failure ends here as a
 * PaydownError on its task. `changed` is given the tasks after each change, oldest first; ended ones stay until dismissed,
 * cancelled ones for ten seconds at most.
 */
export class TaskRunner {
  readonly #changed: (tasks: readonly Task[]) => void;
  readonly #now: () => number;
  readonly #entries = new Map<TaskId, Entry>();
  #last: Promise<unknown> = Promise.resolve();
  #count = 0;

  constructor(changed: (tasks: readonly Task[]) => void, now: () => number = Date.now) {
    this.#changed = changed;
    this.#now = now;
  }

  /**
   * Resolves with what the work answers, or rejects with the error shown on the task: the work's own
   * PaydownError, `ENG_CANCELLED`, or `ENG_UNEXPECTED` for anything else thrown.
   */
  run<T>(
    title: string,
    work: (context: TaskContext) => Promise<T>,
    { link, beside = false, again }: RunOptions = {},
  ): Promise<T> {
    this.#count += 1;
    const id = taskId(this.#count);
    const task: Task = {
      ...{ id, title, state: 'queued' },
      ...(link === undefined ? {} : { link }),
      ...(again === undefined ? {} : { canTryAgain: true }),
    };
    const entry: Entry = { task, abort: new AbortController(), again };
    this.#entries.set(id, entry);
    this.#tell();
    const before = beside ? Promise.resolve() : this.#last;
    const worked = before.then(() => this.#work(entry, work));
    if (!beside) this.#last = worked.catch(() => undefined);
    return this.#settled(entry, worked);
  }

  /** Asks a task to stop; an unknown or ended one is no error. */
  cancel(id: TaskId): void {
    this.#entries.get(id)?.abort.abort();
  }

  /** Starts cancelled work anew, where it can be; its old task goes. */
  tryAgain(id: TaskId): void {
    const entry = this.#entries.get(id);
    if (entry?.task.state !== 'cancelled') return;
    this.dismiss(id);
    entry.again?.();
  }

  /** Forgets an ended task. */
  dismiss(id: TaskId): void {
    const state = this.#entries.get(id)?.task.state;
    if (state === 'queued' || state === 'running') return;
    if (this.#entries.delete(id)) this.#tell();
  }

  async #work<T>(entry: Entry, work: (context: TaskContext) => Promise<T>): Promise<T> {
    const { signal } = entry.abort;
    if (signal.aborted) throw cancelled();
    this.#set(entry, { state: 'running', startedAt: this.#now() });
    const report = (progress: Progress) => {
      if (entry.task.state === 'running') this.#set(entry, { progress });
    };
    return work({ id: entry.task.id, signal, report });
  }

  async #settled<T>(entry: Entry, worked: Promise<T>): Promise<T> {
    try {
      const value = await Promise.race([worked, cancelAnswer(entry.abort.signal)]);
      this.#set(entry, { state: 'done' });
      return value;
    } catch (thrown) {
      const error = entry.abort.signal.aborted ? cancelled() : coded(thrown);
      const state = error.code === 'ENG_CANCELLED' ? 'cancelled' : 'failed';
      this.#set(entry, { state, error });
      if (state === 'cancelled') this.#leave(entry, worked);
      throw error;
    }
  }

  /** Work that was past its last step when it was cancelled has been done all the same. */
  #leave(entry: Entry, worked: Promise<unknown>): void {
    worked.then(
      () => this.#set(entry, { state: 'done' }),
      () => undefined,
    );
    setTimeout(() => this.dismiss(entry.task.id), CANCELLED_SHOWN_MS);
  }

  #set(entry: Entry, change: Partial<Task>): void {
    entry.task = { ...entry.task, ...change };
    this.#tell();
  }

  #tell(): void {
    this.#changed([...this.#entries.values()].map(({ task }) => task));
  }
}

function cancelAnswer(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const answer = () => setTimeout(() => reject(cancelled()), CANCEL_ANSWER_MS / 2);
    if (signal.aborted) answer();
    else signal.addEventListener('abort', answer, { once: true });
  });
}

function coded(thrown: unknown): PaydownError {
  if (thrown instanceof PaydownError) return thrown;
  return engineError('ENG_UNEXPECTED', 'Something unforeseen went wrong.', thrown);
}

function cancelled(): PaydownError {
  return engineError('ENG_CANCELLED', 'The work was cancelled.');
}

function taskId(count: number): TaskId {
  const id = `task-${String(count)}`;
  if (!isTaskId(id)) throw new TypeError('not a task id');
  return id;
}

function isTaskId(text: string): text is TaskId {
  return /^task-\d+$/.test(text);
}
