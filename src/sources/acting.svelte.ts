import { PaydownError } from '../vocabulary/paydown-error.ts';

/** One act of a dialog: busy while it runs, and why it failed. */
export class Acting {
  busy = $state(false);
  error = $state.raw<PaydownError | undefined>(undefined);

  /** Runs the act; answers whether it was done. Faults that are no PaydownError are thrown on. */
  async run(act: () => Promise<unknown>): Promise<boolean> {
    this.busy = true;
    this.error = undefined;
    try {
      await act();
      return true;
    } catch (error) {
      if (!(error instanceof PaydownError)) throw error;
      this.error = error;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
