import type { RecordChange } from './change.ts';
import type { RecordKey } from './record-key.ts';
import { TABLE_KEYS } from './tables.ts';

/** Which record a change is about. */
export function recordKeyOf(change: RecordChange): RecordKey {
  const { table } = change;
  if (change.act === 'remove') return { table, key: change.key };
  return { table, key: String(Reflect.get(change.record, TABLE_KEYS[table])) };
}
