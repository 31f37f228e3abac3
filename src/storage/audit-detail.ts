import type { AuditEvent } from './audit-event.ts';
import { storageError } from './storage-error.ts';

const LONGEST = 200;
const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/;

/**
 * The log can never forget, so its details hold ids, counts and codes only.
 * Throws `STO_AUDIT_DETAIL` for a text over 200 characters or one that holds an e-mail address.
 */
export function checkAuditDetail({ action, detail }: AuditEvent): void {
  for (const [name, value] of Object.entries(detail)) {
    if (typeof value !== 'string') continue;
    const fault =
      value.length > LONGEST
        ? `is ${value.length} characters long, the most is ${LONGEST}`
        : EMAIL.test(value)
          ? 'holds an e-mail address'
          : undefined;
    if (fault !== undefined) {
      throw storageError('STO_AUDIT_DETAIL', `The detail "${name}" ${fault}`, { where: action });
    }
  }
}
