import { TABLE_KEYS, type TableName } from './records/tables.ts';
import type { RecordChange } from './records/change.ts';
import type { StoragePort } from './storage-port.ts';
import { storageError } from './storage-error.ts';
import type { WorkspaceContent } from './workspace-content.ts';

/**
 * Writes all records of a workspace into an empty store, in one strict transaction. Throws
 * `STO_WRITE_FAILED` when there is a workspace already.
 */
export async function fillWorkspace(port: StoragePort, content: WorkspaceContent): Promise<void> {
  const { snapshot, audit, history } = content;
  const changes = Object.keys(TABLE_KEYS)
    .filter(isTableName)
    .flatMap((table) => puts(table, snapshot[table].values()));
  await port.commit([], ({ lastAudit }) => {
    if (lastAudit !== undefined) {
      throw storageError('STO_WRITE_FAILED', 'There is a workspace already');
    }
    return { changes, ledger: snapshot.ledger, audit, history };
  });
}

function puts(table: TableName, records: Iterable<object>): readonly RecordChange[] {
  return [...records].map((record) => ({ table, act: 'put', record }) as RecordChange);
}

function isTableName(name: string): name is TableName {
  return Object.hasOwn(TABLE_KEYS, name);
}
