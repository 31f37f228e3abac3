import { PaydownError } from '../vocabulary/paydown-error.ts';
import { REPORT_ERRORS, type ReportErrorCode } from './errors.ts';

/** A PaydownError with the table's words for what to do and what is safe. */
export function reportError(
  code: ReportErrorCode,
  what: string,
  options: { readonly where?: string; readonly cause?: unknown } = {},
): PaydownError {
  const { fix, safe } = REPORT_ERRORS[code];
  return new PaydownError({ code, what, where: options.where, fix, safe, cause: options.cause });
}
