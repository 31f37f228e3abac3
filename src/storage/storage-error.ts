import { PaydownError } from '../vocabulary/paydown-error.ts';
import { STORAGE_ERRORS, type StorageErrorCode } from './errors.ts';

/** A PaydownError of this room. `what` says what happened in this case, `where` in which record or file. */
export function storageError(
  code: StorageErrorCode,
  what: string,
  details: { readonly where?: string; readonly fix?: string; readonly cause?: unknown } = {},
): PaydownError {
  const { fix, safe } = STORAGE_ERRORS[code];
  return new PaydownError({ code, what, fix, safe, ...details });
}
