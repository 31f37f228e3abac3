import type { Committed } from '../storage/commit.ts';
import type { Workspace } from '../storage/workspace.svelte.ts';
import type { Toasts } from '../ui/toasts.svelte.ts';
import { PaydownError } from '../vocabulary/paydown-error.ts';
import { doneToast } from './done-toast.ts';

/**
 * Waits for an act and says what became of it: a toast with Undo where there is a way back, a toast
 * with the code where it failed. Answers whether it was saved.
 */
export async function announce(
  act: Promise<Committed>,
  text: string,
  { toasts, workspace }: { readonly toasts: Toasts; readonly workspace: Workspace },
): Promise<boolean> {
  try {
    const { historyId } = await act;
    const undo =
      historyId === undefined
        ? undefined
        : () => void announce(workspace.undo(historyId), `Undone: ${text}`, { toasts, workspace });
    toasts.show(doneToast(text, undo));
    return true;
  } catch (error) {
    if (!(error instanceof PaydownError)) throw error;
    toasts.show({ text: error.what, detail: `${error.fix} ${error.code}`, tone: 'bad' });
    return false;
  }
}
