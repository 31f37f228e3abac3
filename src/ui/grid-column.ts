/** A column of the data grid. */
export interface GridColumn {
  /** Unique; handed back by every callback. */
  readonly id: string;
  readonly label: string;
  /** What kind of values it holds, small beside the label: "number". */
  readonly word?: string;
  /** Numbers stand at the end of the cell, in figures of equal width. */
  readonly align: 'start' | 'end';
  /** Pixels. */
  readonly width: number;
  /** Ids and hashes. */
  readonly mono?: boolean;
}

/**
 * Exact text of a cell, its minus a hyphen as engines write it, so that what is copied can be found again;
 * null where the value is missing.
 */
export type GridCell = string | null;

/** One row, cells in column order. */
export type GridRow = readonly GridCell[];
