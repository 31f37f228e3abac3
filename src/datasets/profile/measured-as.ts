import type { ColumnTypeName } from '../../vocabulary/column.ts';

/** How a column of each type is measured: as a number, as time in microseconds, as text, or by its values only. */
export type MeasuredAs = 'number' | 'time' | 'text' | 'values';

const BY_TYPE = {
  boolean: 'values',
  integer: 'number',
  float: 'number',
  decimal: 'number',
  text: 'text',
  date: 'time',
  time: 'values',
  timestamp: 'time',
  bytes: 'values',
  nested: 'values',
} as const satisfies Record<ColumnTypeName, MeasuredAs>;

export function measuredAs(type: ColumnTypeName): MeasuredAs {
  return BY_TYPE[type];
}
