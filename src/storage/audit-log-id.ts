import type { AuditEntryRecord } from './records/audit-entry.ts';
import { storageError } from './storage-error.ts';

/** `<workspace id>/<replica id>` as the entry itself says. Throws `STO_UNREADABLE` when it does not. */
export function auditLogId(entry: AuditEntryRecord): string {
  const parsed: unknown = JSON.parse(new TextDecoder().decode(entry.bytes));
  const log: unknown = typeof parsed === 'object' && parsed !== null && Reflect.get(parsed, 'log');
  if (typeof log === 'string') return log;
  throw storageError('STO_UNREADABLE', 'The newest audit entry is damaged', {
    where: `audit seq ${entry.seq}`,
  });
}

/** The workspace's part of a log id. */
export function workspaceIdOf(log: string): string {
  return log.split('/')[0] ?? log;
}
