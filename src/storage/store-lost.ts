import type { PaydownError } from '../vocabulary/paydown-error.ts';
import { storageError } from './storage-error.ts';

/** The store went away under the page. */
export function storeLost(why: 'cleared' | 'upgraded'): PaydownError {
  return storageError(
    'STO_CLOSED',
    why === 'cleared'
      ? 'The data of this site were cleared'
      : 'A newer version of Paydown opened the workspace in another tab',
  );
}
