/** A place in the grid; row −1 is the head. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads from a cell, or undefined when the key does not move. `pageRows` is what fits on screen. */
export function moveCell(
  from: CellPlace,
  key: string,
  withControl: boolean,
  size: { readonly rows: number; readonly columns: number; readonly pageRows: number },
): CellPlace | undefined {
  const to = destination(from, key, withControl, size);
  return (
    to && {
      row: Math.min(Math.max(to.row, -1), size.rows - 1),
      column: Math.min(Math.max(to.column, 0), size.columns - 1),
    }
  );
}

function destination(
  { row, column }: CellPlace,
  key: string,
  withControl: boolean,
  { rows, columns, pageRows }: { rows: number; columns: number; pageRows: number },
): CellPlace | undefined {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'PageUp':
      return { row: row <= 0 ? row : Math.max(row - pageRows, 0), column };
    case 'PageDown':
      return { row: row + pageRows, column };
    case 'Home':
      return withControl ? { row: 0, column: 0 } : { row, column: 0 };
    case 'End':
      return withControl ? { row: rows - 1, column: columns - 1 } : { row, column: columns - 1 };
    default:
      return undefined;
  }
}
