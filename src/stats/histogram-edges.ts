import { notDefined, stated, type Stated } from '../vocabulary/stated.ts';

const BINS = 20;

export interface HistogramEdges {
  readonly low: number;
  readonly width: number;
  /** One more than there are bins; edge k is exactly `low + k × width` in double arithmetic. */
  readonly edges: readonly number[];
}

/**
 * Edges of at most 20 equal-width bins over [min, max]; a bin holds its lower edge, not its upper,
 * and the last bin holds the maximum too.
 * With a `step` (values are multiples of it from `min`: 1 for integers, a day for dates) the width is a
 * whole number of steps, so that no bin can hold more possible values than another.
 * Not defined when all values are equal, or when the range is no finite double.
 */
export function histogramEdges(min: number, max: number, step?: number): Stated<HistogramEdges> {
  const range = max - min;
  if (!Number.isFinite(range)) return notDefined({ code: 'not-finite' });
  if (range === 0) return notDefined({ code: 'zero-variance' });
  const width = step === undefined ? range / BINS : Math.ceil((range / step + 1) / BINS) * step;
  const bins = step === undefined ? BINS : Math.floor(range / width) + 1;
  const edges = Array.from({ length: bins + 1 }, (_, k) => min + k * width);
  const distinct = edges.every((edge, k) => k === 0 || edge > (edges[k - 1] ?? edge));
  if (!distinct) return notDefined({ code: 'zero-variance' });
  return stated({ low: min, width, edges });
}
