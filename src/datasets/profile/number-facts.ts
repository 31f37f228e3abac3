import { join } from '../../sql/join.ts';
import { sql } from '../../sql/sql.ts';
import type { Sql } from '../../sql/query.ts';
import type { HistogramEdges } from '../../stats/histogram-edges.ts';
import { factLines } from './fact-lines.ts';

/** What the first pass gave the second. Absent where it is not defined. */
export interface NumberBounds {
  /** Where moments are taken about. */
  readonly center?: number;
  readonly histogram?: HistogramEdges;
  readonly fences?: { readonly low: number; readonly high: number };
}

/** The values of each column as doubles beside its bounds, `d(k, v, n, …)`, from `values(k, v, n)`. */
export function boundedValues(values: Sql, bounds: readonly NumberBounds[]): Sql {
  const rows = bounds.map(({ center, histogram, fences }, k) => {
    const last = histogram === undefined ? undefined : histogram.edges.length - 2;
    return sql`(${k}, ${double(center)}, ${double(fences?.low)}, ${double(fences?.high)},
  ${double(histogram?.low)}, ${double(histogram?.width)}, ${last ?? null}::BIGINT)`;
  });
  return sql`b(k, center, fence_low, fence_high, low, width, last) AS (VALUES ${join(rows)}),
d AS (SELECT w.k, v, n, center, fence_low, fence_high, low, width, last FROM ${values} AS w JOIN b ON b.k = w.k WHERE v IS NOT NULL)`;
}

/**
 * Facts of columns of numbers or times from `boundedValues`: first and second moment about the center (so
 * that an offset of 1e12 costs no digits), values outside the fences, and bins. A bin found by division
 * is corrected against its edges, computed as they were in `histogramEdges`, so that a value on an edge
 * always falls into the bin above.
 */
export function numberFacts(): Sql {
  const moments = factLines(sql`d`, [
    { fact: 'first-moment', amount: sql`fsum(n * (v - center))` },
    { fact: 'second-moment', amount: sql`fsum(n * (v - center) * (v - center))` },
    {
      fact: 'outliers',
      count: sql`coalesce(sum(n) FILTER (WHERE v < fence_low OR v > fence_high), 0)`,
    },
  ]);
  return sql`${moments}
UNION ALL SELECT k, 'bin', NULL, least(bin, last)::DOUBLE, sum(n)::BIGINT FROM (
  SELECT k, n, last, bin - (v < low + bin * width)::BIGINT + (v >= low + (bin + 1) * width)::BIGINT AS bin
  FROM (SELECT k, v, n, low, width, last, floor((v - low) / width)::BIGINT AS bin FROM d WHERE width IS NOT NULL)
) GROUP BY k, least(bin, last)`;
}

function double(value: number | undefined): Sql {
  return sql`${value ?? null}::DOUBLE`;
}
