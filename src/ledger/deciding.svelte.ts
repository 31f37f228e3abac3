import { PaydownError } from '../vocabulary/paydown-error.ts';
import type { Committed } from '../storage/commit.ts';

/** A decision being saved from a dialog: busy, then done or refused with its error. */
export class Deciding {
  busy = $state(false);
  error: PaydownError | undefined = $state.raw();

  /** Runs the decision; `done` is called when it was saved. Errors other than ours go on. */
  async run(decide: () => Promise<Committed>, done: (committed: Committed) => void): Promise<void> {
    this.busy = true;
    this.error = undefined;
    try {
      done(await decide());
    } catch (error) {
      if (!(error instanceof PaydownError)) throw error;
      this.error = error;
    } finally {
      this.busy = false;
    }
  }
}
