import { OPENING_ERRORS } from '../../src/engine/contracts/opening-errors.ts';
import { PaydownError } from '../../src/vocabulary/paydown-error.ts';

/** The error of the table `OPENING_ERRORS` for what happened; `where` is the file, or the place in it. */
export function openingError(
  code: keyof typeof OPENING_ERRORS,
  what: string,
  where?: string,
  cause?: unknown,
): PaydownError {
  const { fix, safe } = OPENING_ERRORS[code];
  return new PaydownError({ code, what, where, fix, safe, cause });
}
