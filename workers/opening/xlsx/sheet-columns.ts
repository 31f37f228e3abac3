import { uniqueNames } from '../../../src/sql/unique-names.ts';
import type { ColumnSchema, ColumnType } from '../../../src/vocabulary/column.ts';
import { CELL, type SheetCell } from './sheet-cell.ts';

/** Rows that may hold the names of columns. */
const HEAD_ROWS = 50;

/** What the cells of a sheet say of its columns. */
export interface SheetColumns {
  readonly columns: readonly ColumnSchema[];
  /** The row of names, from 0; undefined when the first rows show none. */
  readonly headerRow: number | undefined;
}

/** Learns of each column what its cells are. Rows are counted from 0, empty ones included. */
export class ColumnKinds {
  readonly #head: (readonly SheetCell[])[] = Array.from({ length: HEAD_ROWS }, () => []);
  readonly #below: number[] = [];

  add(row: number, cells: readonly SheetCell[]): void {
    if (row < HEAD_ROWS) {
      this.#head[row] = cells;
      return;
    }
    for (const { column, kind } of cells) {
      this.#below[column] = (this.#below[column] ?? 0) | kind;
    }
  }

  /**
   * The first row of nothing but text that fills at least half of the columns names them. A column
   * has the type of all its cells below that row; where they differ it is text.
   */
  columns(width: number): SheetColumns {
    const found = this.#head.findIndex(
      (cells) =>
        cells.length > 0 &&
        2 * cells.length >= width &&
        cells.every(({ kind }) => kind === CELL.text),
    );
    const headerRow = found === -1 ? undefined : found;
    const kinds = [...this.#below];
    this.#head.forEach((cells, row) => {
      if (row <= found) return;
      for (const { column, kind } of cells) kinds[column] = (kinds[column] ?? 0) | kind;
    });
    const names = new Map(this.#head[found]?.map(({ column, text }) => [column, text]));
    const given = Array.from(
      { length: width },
      (_, column) => names.get(column) ?? (headerRow === undefined ? letters(column) : ''),
    );
    const columns = uniqueNames(given).map((name, column) => ({
      name,
      type: typeOf(kinds[column] ?? 0),
    }));
    return { columns, headerRow };
  }
}

function typeOf(kinds: number): ColumnType {
  switch (kinds) {
    case CELL.boolean:
      return { name: 'boolean' };
    case CELL.integer:
      return { name: 'integer' };
    case CELL.float:
    case CELL.float | CELL.integer:
      return { name: 'float' };
    case CELL.date:
      return { name: 'date' };
    case CELL.timestamp:
    case CELL.timestamp | CELL.date:
      return { name: 'timestamp' };
    case CELL.time:
      return { name: 'time' };
    default:
      return { name: 'text' };
  }
}

/** `A` for 0, `AB` for 27. */
function letters(column: number): string {
  const before = column >= 26 ? letters(Math.floor(column / 26) - 1) : '';
  return before + String.fromCharCode(65 + (column % 26));
}
