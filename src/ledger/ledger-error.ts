import { PaydownError } from '../vocabulary/paydown-error.ts';
import { LEDGER_ERRORS, type LedgerErrorCode } from './errors.ts';

/** An error of this room: the code's own fix and safety, and what happened where. */
export function ledgerError(
  code: LedgerErrorCode,
  what: string,
  where?: string,
  cause?: unknown,
): PaydownError {
  const { fix, safe } = LEDGER_ERRORS[code];
  return new PaydownError({ code, what, where, fix, safe, cause });
}
