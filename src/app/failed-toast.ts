import { errorDetails } from '../ui/error-details.ts';
import type { ToastInput } from '../ui/toasts.svelte.ts';
import type { PaydownError } from '../vocabulary/paydown-error.ts';

/** What a toast says of a failed act: what, where, what to do, what is safe; details without data. */
export function failedToast(error: PaydownError): ToastInput {
  const { what, where, fix, safe, code } = error;
  return {
    text: what,
    detail: [...(where === undefined ? [] : [`${where}.`]), fix, safe, code].join(' '),
    tone: 'bad',
    action: {
      label: 'Copy details',
      run: () => void navigator.clipboard.writeText(errorDetails(error)),
    },
  };
}
