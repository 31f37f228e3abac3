import { PaydownError } from '../vocabulary/paydown-error.ts';
import { SQL_ERRORS } from './errors.ts';

/** A coded error of this room; `what` names the thing at hand, `where` the place in it. */
export function sqlError(
  code: keyof typeof SQL_ERRORS,
  said: { readonly what: string; readonly where?: string | undefined; readonly cause?: unknown },
): PaydownError {
  const { fix, safe } = SQL_ERRORS[code];
  return new PaydownError({ code, fix, safe, ...said });
}
