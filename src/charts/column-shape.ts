/** What stands below a column's name in the data grid. */
export type ColumnShape =
  | {
      readonly kind: 'bars';
      /** Equal bins, lowest first: a number's or a date's histogram. */
      readonly counts: readonly number[];
    }
  | {
      readonly kind: 'segments';
      /** Most frequent first. */
      readonly parts: readonly { readonly label: string; readonly count: number }[];
      /** Rows with any other value. */
      readonly rest: number;
    }
  | {
      readonly kind: 'lengths';
      /** Characters. */
      readonly min: number;
      readonly mean: number;
      readonly max: number;
    }
  | {
      readonly kind: 'id';
      /** Distinct over present values, 0 to 1. */
      readonly unique: number;
    };
