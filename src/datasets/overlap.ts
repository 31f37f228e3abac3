import { ROW_SKETCH_SIZE } from './row-sketch-size.ts';

export interface SketchedRows {
  readonly rowCount: number;
  /** The smallest of `rowDigestsQuery`. */
  readonly rowSketch: readonly string[];
}

/**
 * Rows two versions share, from their row sketches: exact when both have at most 4,096 rows, else an estimate.
 * The sketches are k minimum values: up to the smaller of their greatest hashes both list every row, so the share
 * `J` of common hashes there estimates the Jaccard index, and `J / (1 + J) × (rows of a + rows of b)` the shared rows.
 * Source: Beyer et al., On synopses for distinct-value estimation under multiset operations (SIGMOD 2007), section 4.
 */
export function overlap(
  a: SketchedRows,
  b: SketchedRows,
): { readonly sharedRows: number; readonly exact: boolean } {
  const limits = [a, b].flatMap(({ rowCount, rowSketch }) => {
    const last = rowSketch.at(-1);
    return rowCount > ROW_SKETCH_SIZE && last !== undefined ? [last] : [];
  });
  const limit = limits.toSorted()[0];
  const listed = ({ rowSketch }: SketchedRows): readonly string[] =>
    limit === undefined ? rowSketch : rowSketch.filter((hash) => hash <= limit);
  const [ofA, ofB] = [new Set(listed(a)), new Set(listed(b))];
  const common = [...ofA].filter((hash) => ofB.has(hash)).length;
  if (limit === undefined) return { sharedRows: common, exact: true };
  const either = ofA.size + ofB.size - common;
  const jaccard = either === 0 ? 0 : common / either;
  const estimate = Math.round((jaccard / (1 + jaccard)) * (a.rowCount + b.rowCount));
  return { sharedRows: Math.min(estimate, a.rowCount, b.rowCount), exact: false };
}
