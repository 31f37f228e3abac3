import type { Digest } from '../../vocabulary/digest.ts';
import type { Outcome } from '../../vocabulary/outcome.ts';
import type { Call } from './query-contract.ts';

/** The worker that hashes files: chunk by chunk, a few megabytes of memory whatever the size. */
export interface DigestContract {
  /**
   * SHA-256 of the file's bytes. `report` is told the bytes done at most ten times a second.
   * Fails with `DS_FILE_UNREADABLE` when the bytes cannot be read, `ENG_CANCELLED` after `cancel`.
   */
  digest(
    input: Call & { readonly file: Blob },
    report: (doneBytes: number) => void,
  ): Promise<Outcome<Digest>>;
  /** Stops a digest at its next chunk; an unknown call is no error. */
  cancel(input: Call): Promise<void>;
}
