import { PaydownError } from '../vocabulary/paydown-error.ts';
import { FILE_ERRORS } from './contracts/file-errors.ts';
import { ENGINE_ERRORS } from './errors.ts';

const TABLE = { ...ENGINE_ERRORS, ENG_CANCELLED: FILE_ERRORS.ENG_CANCELLED };

/** A coded error of this room. */
export function engineError(code: keyof typeof TABLE, what: string, cause?: unknown): PaydownError {
  const { fix, safe } = TABLE[code];
  return new PaydownError({ code, what, fix, safe, cause });
}
