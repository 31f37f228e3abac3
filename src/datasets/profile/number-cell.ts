import type { WireTable } from '../../engine/contracts/wire-table.ts';
import { cell } from './cell.ts';

/** A number or a count as a double; null where missing or not finite. */
export function numberCell(table: WireTable, name: string, row: number): number | null {
  const value = cell(table, name, row);
  if (typeof value !== 'number' && typeof value !== 'bigint') return null;
  return Number.isFinite(Number(value)) ? Number(value) : null;
}
