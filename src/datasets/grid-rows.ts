import type { WireTable } from '../engine/contracts/wire-table.ts';
import type { GridRow } from '../ui/grid-column.ts';
import { cellText } from './cell-text.ts';

/** A decoded result as rows of exact text. */
export function gridRows({ rowCount, columns }: WireTable): readonly GridRow[] {
  return Array.from({ length: rowCount }, (_, row) =>
    columns.map((column) => cellText(column, row)),
  );
}
