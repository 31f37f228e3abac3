/** What a cell holds; bits, so that those of a column can be joined. */
export const CELL = {
  ...{ text: 1, boolean: 2, integer: 4, float: 8, date: 16, timestamp: 32, time: 64 },
} as const;

/** One cell on its way into a row; `kind` is one of `CELL`. */
export interface SheetCell {
  readonly column: number;
  readonly text: string;
  readonly kind: number;
}
