/** What a profile does exactly, and where it stops. All in rows, values or columns. */
export const PROFILE_LIMITS = {
  /** Columns and values (rows × columns) measured in one statement; one column always fits. */
  batchColumns: 64,
  batchValues: 250_000,
  /** Above this many rows, a column with more (estimated) distinct values than this is not grouped. */
  exactDistinct: 5_000_000,
  topValues: 20,
  /** Characters kept of one value in a profile. */
  valueLength: 1_000,
  /** Distinct values a meaning is looked for in. */
  sample: 2_000,
  /** Distinct texts compared for case and spaces. */
  caseVariants: 50_000,
  duplicateRows: 20_000_000,
  correlationRows: 20_000,
  correlationColumns: 40,
} as const;
