import { PaydownError } from '../vocabulary/paydown-error.ts';

/** One act of a dialog: busy while it runs, and why it failed. */
export class Acting {
  busy = $state(false);
  error = $state.raw<PaydownError | undefined>(undefined);

  /** Runs the act; its answer when it was done, undefined when not. Other faults are thrown on. */
  async run<T>(act: () => Promise<T>): Promise<T | undefined> {
    this.busy = true;
    this.error = undefined;
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof PaydownError)) throw error;
      this.error = error;
      return undefined;
    } finally {
      this.busy = false;
    }
  }
}
