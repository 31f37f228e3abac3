import { PaydownError } from '../vocabulary/paydown-error.ts';
import { storageError } from './storage-error.ts';

/** Any error as one a user can read; what is not ours is a write that failed. */
export function asPaydownError(error: unknown): PaydownError {
  if (error instanceof PaydownError) return error;
  return storageError('STO_WRITE_FAILED', 'The act failed', { cause: error });
}
