import { asPaydownError } from './as-paydown-error.ts';
import type { Committed } from './commit.ts';
import type { SavingState } from './workspace-state.ts';

/** Tells what became of the acts handed in: saved only when none is on its way any more. */
export class Saving {
  state = $state.raw<SavingState>({ name: 'saved' });
  #pending = 0;

  /** Follows one act. Rejects as it does, with a PaydownError. */
  async follow(act: Promise<Committed>): Promise<Committed> {
    this.#pending += 1;
    this.state = { name: 'saving' };
    try {
      const answer = await act;
      if (this.#pending === 1) this.state = { name: 'saved', at: answer.at };
      return answer;
    } catch (cause) {
      const error = asPaydownError(cause);
      this.state = { name: 'not-saved', error };
      throw error;
    } finally {
      this.#pending -= 1;
    }
  }
}
