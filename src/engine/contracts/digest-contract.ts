import type { Digest } from '../../vocabulary/digest.ts';
import type { TaskId } from '../../vocabulary/ids.ts';
import type { Outcome } from '../../vocabulary/outcome.ts';

/** The worker that hashes files: chunk by chunk, a few megabytes of memory whatever the size. */
export interface DigestContract {
  /**
   * SHA-256 of the file's bytes. `report` is told the bytes done at most ten times a second.
   * Fails with `DS_FILE_UNREADABLE` when the bytes cannot be read, `ENG_CANCELLED` after `cancel(task)`.
   */
  digest(
    task: TaskId,
    file: Blob,
    report: (doneBytes: number) => void,
  ): Promise<Outcome<Digest>>;
  /** Stops a digest at its next chunk; an unknown task is no error. */
  cancel(task: TaskId): Promise<void>;
}
