import type { RecordChange } from './records/change.ts';
import type { LedgerEntryRecord } from './records/ledger-entry.ts';
import { recordKeyOf } from './records/record-key-of.ts';
import type { WorkspaceSnapshot } from './workspace-snapshot.ts';

/** The snapshot after a write. Tables that did not change stay the same objects. */
export function applyChanges(
  snapshot: WorkspaceSnapshot,
  changes: readonly RecordChange[],
  ledger: readonly LedgerEntryRecord[] = [],
): WorkspaceSnapshot {
  const touched: Record<string, Map<string, unknown>> = {};
  for (const change of changes) {
    const { table, key } = recordKeyOf(change);
    const records = (touched[table] ??= new Map<string, unknown>(snapshot[table]));
    if (change.act === 'put') records.set(key, change.record);
    else records.delete(key);
  }
  return {
    ...snapshot,
    ...touched,
    ledger: ledger.length === 0 ? snapshot.ledger : [...snapshot.ledger, ...ledger],
  };
}
