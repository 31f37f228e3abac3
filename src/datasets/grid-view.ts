/** Rows where a column holds exactly this value; `null` is a missing value. Others as exact text. */
export interface ValueFilter {
  readonly column: string;
  readonly value: string | null;
}

/** How a person looks at a table. */
export interface GridView {
  readonly sort?: { readonly column: string; readonly direction: 'ascending' | 'descending' };
  readonly filters: readonly ValueFilter[];
  /** Text looked for in every column, without regard to case; empty finds all. */
  readonly search: string;
  readonly hidden: readonly string[];
}

export const WHOLE_TABLE: GridView = { filters: [], search: '', hidden: [] };
