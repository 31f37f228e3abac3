import type { RecordChange } from '../records/change.ts';
import type { RecordKey } from '../records/record-key.ts';
import type { TableName, Tables } from '../records/tables.ts';
import type { WorkspaceSnapshot } from '../workspace-snapshot.ts';
import type { Database } from './database.ts';

/** The whole workspace; call it inside one read transaction. */
export async function readRecords(database: Database): Promise<WorkspaceSnapshot> {
  const all = async <T extends TableName>(name: T): Promise<ReadonlyMap<string, Tables[T]>> => {
    const table = database.table<Tables[T], string>(name);
    const [keys, records] = await Promise.all([
      table.toCollection().primaryKeys(),
      table.toArray(),
    ]);
    return new Map(records.map((record, index) => [keys[index] ?? '', record]));
  };
  return {
    workspace: await all('workspace'),
    people: await all('people'),
    sources: await all('sources'),
    datasets: await all('datasets'),
    versions: await all('versions'),
    versionLives: await all('versionLives'),
    profiles: await all('profiles'),
    overlaps: await all('overlaps'),
    assertions: await all('assertions'),
    assertionRuns: await all('assertionRuns'),
    classifications: await all('classifications'),
    items: await all('items'),
    daySnapshots: await all('daySnapshots'),
    reports: await all('reports'),
    ledger: await database.ledger.toArray(),
  };
}

/** The change that puts back what is there now. */
export async function currentRecord(
  database: Database,
  { table, key }: RecordKey,
): Promise<RecordChange> {
  const record: unknown = await database.table<unknown, string>(table).get(key);
  if (record === undefined) return { table, act: 'remove', key };
  return { table, act: 'put', record } as RecordChange;
}

/** Writes changes in their order, inside the caller's transaction. */
export async function writeRecords(
  database: Database,
  changes: readonly RecordChange[],
): Promise<void> {
  await Promise.all(
    changes.map((change) => {
      const table = database.table<unknown, string>(change.table);
      return change.act === 'put' ? table.put(change.record) : table.delete(change.key);
    }),
  );
}
