import { sql } from '../../sql/sql.ts';
import type { Sql } from '../../sql/query.ts';
import type { HistogramEdges } from '../../stats/histogram-edges.ts';

/** What the first pass gave the second. Absent where it is not defined. */
export interface NumberBounds {
  readonly mean?: number;
  readonly histogram?: HistogramEdges;
  readonly fences?: { readonly low: number; readonly high: number };
}

/**
 * Facts of a column of numbers or times from its grouped values as doubles, `d(v, n)`: first and second
 * moment about the first pass's mean (so that an offset of 1e12 costs no digits), values outside the
 * fences, and bins. A bin found by division is corrected against its edges, computed as they were in
 * `histogramEdges`, so that a value on an edge always falls into the bin above.
 */
export function numberFacts({ mean, histogram, fences }: NumberBounds): Sql {
  let facts = sql``;
  if (mean !== undefined) {
    facts = sql`
UNION ALL SELECT 'first-moment', NULL, fsum(n * (v - ${mean}::DOUBLE)), NULL FROM d
UNION ALL SELECT 'second-moment', NULL, fsum(n * (v - ${mean}::DOUBLE) * (v - ${mean}::DOUBLE)), NULL FROM d`;
  }
  if (fences !== undefined) {
    facts = sql`${facts}
UNION ALL SELECT 'outliers', NULL, NULL, coalesce(sum(n), 0)::BIGINT FROM d
WHERE v < ${fences.low}::DOUBLE OR v > ${fences.high}::DOUBLE`;
  }
  return histogram === undefined ? facts : sql`${facts}${binFacts(histogram)}`;
}

function binFacts({ low, width, edges }: HistogramEdges): Sql {
  const start = sql`${low}::DOUBLE`;
  const step = sql`${width}::DOUBLE`;
  const last = edges.length - 2;
  return sql`
UNION ALL SELECT 'bin', NULL, least(k, ${last})::DOUBLE, sum(n)::BIGINT FROM (
  SELECT n, k - (v < ${start} + k * ${step})::BIGINT + (v >= ${start} + (k + 1) * ${step})::BIGINT AS k
  FROM (SELECT v, n, floor((v - ${start}) / ${step})::BIGINT AS k FROM d WHERE v IS NOT NULL)
) GROUP BY ALL`;
}
