import type { RecordChange } from '../../records/change.ts';
import type { HistoryRecord } from '../../records/history.ts';
import { listOf, object, text, wordOf, type Shape } from './shape.ts';
import { TABLE_SHAPES } from './table-shapes.ts';
import { count, instant } from './value-shapes.ts';

const changeOf: Shape<RecordChange> = (value): value is RecordChange => {
  if (typeof value !== 'object' || value === null) return false;
  const { table, act, record, key, ...more } = value as Readonly<Record<string, unknown>>;
  if (Object.keys(more).length > 0 || typeof table !== 'string') return false;
  const shape: unknown = Object.hasOwn(TABLE_SHAPES, table)
    ? Reflect.get(TABLE_SHAPES, table)
    : undefined;
  if (typeof shape !== 'function') return false;
  if (act === 'remove') return record === undefined && typeof key === 'string';
  return act === 'put' && key === undefined && shape(record) === true;
};

/** A row of `data/history.ndjson`. */
export const historyShape = object<HistoryRecord>({
  id: text(),
  auditSeq: count,
  at: instant,
  by: text(),
  title: text(),
  inverse: listOf(changeOf),
  redo: listOf(changeOf),
  ledgerSeqs: listOf(count),
  state: wordOf<HistoryRecord['state']>({ done: true, undone: true }),
  changedSeq: count,
});
