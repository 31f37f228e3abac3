import type { Ledger } from '../ledger/ledger.svelte.ts';
import type { Committed } from '../storage/commit.ts';
import type { Toasts } from '../ui/toasts.svelte.ts';
import { PaydownError } from '../vocabulary/paydown-error.ts';
import { doneToast } from './done-toast.ts';
import { failedToast } from './failed-toast.ts';

/**
 * Waits for an act and says what became of it: a toast with Undo where there is a way back, a toast
 * with the code where it failed. Answers whether it was saved.
 */
export async function announce(
  act: Promise<Committed>,
  text: string,
  { toasts, ledger }: { readonly toasts: Toasts; readonly ledger: Pick<Ledger, 'undo'> },
): Promise<boolean> {
  try {
    const { historyId } = await act;
    const undo =
      historyId === undefined
        ? undefined
        : () => void announce(ledger.undo(historyId), `Undone: ${text}`, { toasts, ledger });
    toasts.show(doneToast(text, undo));
    return true;
  } catch (error) {
    if (!(error instanceof PaydownError)) throw error;
    toasts.show(failedToast(error));
    return false;
  }
}
