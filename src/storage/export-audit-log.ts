import { canonicalText } from './audit-text.ts';
import { GENESIS_PREV } from './audit-entry.ts';
import type { StoragePort } from './storage-port.ts';

/**
 * The whole log as JSON lines (`paydown-audit/1`, docs/audit-format.md): a head line with the count
 * and the last hash, then the exact bytes of each entry.
 */
export async function exportAuditLog(port: Pick<StoragePort, 'readAudit'>): Promise<Blob> {
  const entries = await port.readAudit(0);
  const head = entries.at(-1)?.hash ?? GENESIS_PREV;
  const first = canonicalText({ format: 'paydown-audit/1', entries: entries.length, head });
  const lines = entries.flatMap(({ bytes }) => [bytes, '\n']);
  return new Blob([`${first}\n`, ...lines], { type: 'application/x-ndjson' });
}
