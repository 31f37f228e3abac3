import type { RecordChange } from './records/change.ts';
import type { TableName } from './records/tables.ts';

/** Marks that change without an act (reading, scanning, visiting, view settings): no reason to refuse an undo. */
export const MARKS: Partial<Record<TableName, readonly string[]>> = {
  versionLives: ['lastReadAt'],
  items: ['lastSeenAt', 'notCheckedSince'],
  workspace: ['visitStartedAt', 'previousVisitAt', 'previousVisitSeq', 'letterKeys', 'backedUp'],
};

/** True when both changes leave the same record behind, marks aside. */
export function leavesSameRecord(a: RecordChange, b: RecordChange): boolean {
  if (a.act === 'remove' || b.act === 'remove') return a.act === b.act;
  const marks = MARKS[a.table] ?? [];
  return isSame(a.record, b.record, marks);
}

/** `change` with the marks of `now`, where both put a record of a table that has marks. */
export function keepingMarks(change: RecordChange, now: RecordChange): RecordChange {
  const marks = MARKS[change.table];
  if (marks === undefined || change.act === 'remove' || now.act === 'remove') return change;
  const record = { ...change.record };
  for (const mark of marks) {
    if (Reflect.has(now.record, mark)) Reflect.set(record, mark, Reflect.get(now.record, mark));
  }
  return { ...change, record } as RecordChange;
}

function isSame(a: unknown, b: unknown, ignored: readonly string[] = []): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = new Set([...present(a), ...present(b)].filter((name) => !ignored.includes(name)));
  for (const name of names) {
    if (!isSame(Reflect.get(a, name), Reflect.get(b, name))) return false;
  }
  return true;
}

/** Absent and undefined are the same. */
function present(value: object): readonly string[] {
  return Object.keys(value).filter((name) => Reflect.get(value, name) !== undefined);
}
