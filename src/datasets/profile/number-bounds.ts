import { histogramEdges, type HistogramEdges } from '../../stats/histogram-edges.ts';
import { tukeyFences } from '../../stats/tukey-fences.ts';
import type { ColumnTypeName } from '../../vocabulary/column.ts';
import { notDefined, type Reason, type Stated } from '../../vocabulary/stated.ts';
import { measuredAs } from './measured-as.ts';
import type { NumberBounds } from './number-facts.ts';
import type { Summary } from './read-summaries.ts';

const DAY_MICROSECONDS = 86_400_000_000;

export interface StatedBounds {
  /** Why the column has no finite value, if it has none. */
  readonly nothing: Reason | undefined;
  readonly fences: Stated<{ readonly low: number; readonly high: number }>;
  readonly edges: Stated<HistogramEdges>;
  /** The same for the second pass. */
  readonly bounds: NumberBounds;
}

/**
 * Fences and edges from the first pass, and the median as the center of moments: it is at most one
 * standard deviation from the mean, so the moments about it lose no more than a bit.
 */
export function numberBounds(
  summary: Summary,
  type: ColumnTypeName,
  rowCount: number,
): StatedBounds {
  const isTime = measuredAs(type) === 'time';
  const nothing = reasonWithoutValues(summary, rowCount);
  const fences = nothing === undefined ? fencesOf(summary, isTime) : notDefined(nothing);
  const edges = nothing === undefined ? edgesOf(summary, type) : notDefined(nothing);
  const center = isTime ? undefined : quantileOf(summary, 0.5);
  return {
    nothing,
    fences,
    edges,
    bounds: {
      ...(center === undefined ? {} : { center }),
      ...(edges.defined ? { histogram: edges.value } : {}),
      ...(fences.defined ? { fences: fences.value } : {}),
    },
  };
}

function reasonWithoutValues({ present, finite }: Summary, rowCount: number): Reason | undefined {
  if (rowCount === 0) return { code: 'no-rows' };
  if (present === 0) return { code: 'all-missing' };
  return finite === 0 ? { code: 'not-finite' } : undefined;
}

function quantileOf({ quantiles }: Summary, level: number): number | undefined {
  if (!quantiles.defined) return undefined;
  return quantiles.value.find(({ p }) => p === level)?.value;
}

function fencesOf(summary: Summary, isTime: boolean): StatedBounds['fences'] {
  if (isTime) return notDefined({ code: 'not-numeric' });
  if (!summary.quantiles.defined) return summary.quantiles;
  return tukeyFences(
    quantileOf(summary, 0.25) ?? Number.NaN,
    quantileOf(summary, 0.75) ?? Number.NaN,
  );
}

function edgesOf({ low, high }: Summary, type: ColumnTypeName): StatedBounds['edges'] {
  if (low === null || high === null) return notDefined({ code: 'not-finite' });
  // Above 2^53 a step of 1 is lost in a double.
  const isWhole = type === 'integer' && Math.max(-low, high) <= Number.MAX_SAFE_INTEGER / 2;
  const step = isWhole ? 1 : type === 'date' ? DAY_MICROSECONDS : undefined;
  return histogramEdges(low, high, step);
}
