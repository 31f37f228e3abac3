import type { ToastInput } from '../ui/toasts.svelte.ts';

/** What a toast says of a finished act; with Undo where there is a way back. */
export function doneToast(text: string, undo: (() => void) | undefined): ToastInput {
  if (undo === undefined) return { text };
  return {
    text,
    detail: 'Undo stays in History for 30 days',
    action: { label: 'Undo', run: undo },
  };
}
