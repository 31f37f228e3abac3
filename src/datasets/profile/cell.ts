import type { WireColumn, WireTable } from '../../engine/contracts/wire-table.ts';

/** One value of a decoded result, null where missing. */
export type Cell = string | number | bigint | boolean | null;

/** The value of column `name` at `row`. Throws a TypeError when there is no such column, or it holds bytes. */
export function cell(table: WireTable, name: string, row: number): Cell {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column === undefined) throw new TypeError(`no column ${name}`);
  return column.missing?.[row] === 1 ? null : presentValue(column, row);
}

function presentValue(column: WireColumn, row: number): Cell {
  const value = column.values[row];
  if (value === undefined || value instanceof Uint8Array) {
    throw new TypeError(`no plain value at row ${row} of ${column.name}`);
  }
  return column.type.name === 'boolean' ? value === 1 : value;
}
