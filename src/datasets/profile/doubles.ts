import type { WireTable } from '../../engine/contracts/wire-table.ts';

/** A result column of doubles, NaN where missing. Throws a TypeError when there is no such column. */
export function doubles(table: WireTable, name: string): Float64Array {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column?.type.name !== 'float') throw new TypeError(`no column of doubles ${name}`);
  const { values, missing } = column;
  if (!(values instanceof Float64Array)) throw new TypeError(`no column of doubles ${name}`);
  return missing === undefined
    ? values
    : values.map((value, row) => (missing[row] === 1 ? Number.NaN : value));
}
