import type { TopLevelSpec } from 'vega-lite';

export type ChartSpec = TopLevelSpec;

/** The same numbers as the chart, as text. */
export interface ChartTable {
  readonly columns: readonly { readonly text: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** One chart: what it shows in a sentence, its numbers, and its drawing for a width in pixels. */
export interface ChartPicture {
  readonly finding: string;
  readonly table: ChartTable;
  readonly spec: (width: number) => ChartSpec;
}
