import { PaydownError } from '../vocabulary/paydown-error.ts';
import { SOURCE_ERRORS, type SourceErrorCode } from './errors.ts';

/** An error of this room: the code's own fix and safety, and what happened where. */
export function sourceError(
  code: SourceErrorCode,
  what: string,
  where?: string,
  cause?: unknown,
): PaydownError {
  const { fix, safe } = SOURCE_ERRORS[code];
  return new PaydownError({ code, what, where, fix, safe, cause });
}
