import type { WireTable } from '../../engine/contracts/wire-table.ts';
import { cell } from './cell.ts';

/** A text; null where missing. */
export function textCell(table: WireTable, name: string, row: number): string | null {
  const value = cell(table, name, row);
  return value === null ? null : String(value);
}
