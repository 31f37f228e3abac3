import { FILE_ERRORS } from '../../src/engine/contracts/file-errors.ts';
import { PaydownError } from '../../src/vocabulary/paydown-error.ts';

/** The error of the table `FILE_ERRORS` for what happened, with the place in the file where it did. */
export function fileError(
  code: keyof typeof FILE_ERRORS,
  what: string,
  where?: string,
  cause?: unknown,
): PaydownError {
  const { fix, safe } = FILE_ERRORS[code];
  return new PaydownError({ code, what, where, fix, safe, cause });
}
