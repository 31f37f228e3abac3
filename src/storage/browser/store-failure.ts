import { PaydownError } from '../../vocabulary/paydown-error.ts';
import { storageError } from '../storage-error.ts';

/** What the browser's error means here. A full store aborts the transaction without any request failing. */
export function storeFailure(error: unknown, doing: 'read' | 'write'): PaydownError {
  if (error instanceof PaydownError) return error;
  const names = namesOf(error);
  const cause = { cause: error };
  if (names.includes('QuotaExceededError')) {
    return storageError('STO_QUOTA', 'The browser has no more room for this site', cause);
  }
  if (names.includes('DatabaseClosedError') || names.includes('InvalidStateError')) {
    return storageError('STO_CLOSED', 'The workspace was closed under this tab', cause);
  }
  if (doing === 'read') {
    return storageError('STO_UNREADABLE', 'The workspace could not be read', cause);
  }
  return storageError('STO_WRITE_FAILED', 'The browser broke off the write', cause);
}

/** Names of an error and of those it wraps. */
function namesOf(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null) return [];
  const name: unknown = Reflect.get(error, 'name');
  const inner: unknown = Reflect.get(error, 'inner');
  return [...(typeof name === 'string' ? [name] : []), ...namesOf(inner)];
}
