import { PaydownError } from '../vocabulary/paydown-error.ts';
import { DATASET_ERRORS, type DatasetErrorCode } from './errors.ts';

/** An error of this room: the code's own fix and safety, and what happened where. */
export function datasetError(code: DatasetErrorCode, what: string, where?: string): PaydownError {
  const { fix, safe } = DATASET_ERRORS[code];
  return new PaydownError({ code, what, where, fix, safe });
}
