import { TABLE_KEYS, type TableName } from '../records/tables.ts';
import type { WorkspaceContent } from '../workspace-content.ts';

/** A file of rows in a backup: a table, the ledger or the history. */
export type DataName = TableName | 'ledger' | 'history';

/** Each of them, in the order of the file. */
export const DATA_NAMES: readonly DataName[] = [
  ...Object.keys(TABLE_KEYS).filter(isTableName),
  'ledger',
  'history',
];

/** Name of the field that tells a row from the others of its file. */
export function rowKey(name: DataName): string {
  if (name === 'ledger') return 'seq';
  return name === 'history' ? 'id' : TABLE_KEYS[name];
}

/** The rows of one file, in their stored order. */
export function dataRows(
  name: DataName,
  { snapshot, history }: WorkspaceContent,
): readonly object[] {
  if (name === 'history') return history;
  return name === 'ledger' ? snapshot.ledger : [...snapshot[name].values()];
}

function isTableName(name: string): name is TableName {
  return Object.hasOwn(TABLE_KEYS, name);
}
