import type { WireTable } from '../engine/contracts/wire-table.ts';

/** The count in a column of a result of one row. Throws a TypeError when there is none. */
export function countCell({ columns }: WireTable, name: string): number {
  const value = columns.find((column) => column.name === name)?.values[0];
  if (typeof value !== 'bigint') throw new TypeError(`no count ${name}`);
  return Number(value);
}
