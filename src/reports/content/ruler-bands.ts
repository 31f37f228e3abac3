import { RULER_STOPS, rulerPosition } from '../../ui/ruler-position.ts';
import type { Minutes } from '../../vocabulary/minutes.ts';

const FILLS = ['seq1', 'seq1', 'line', 'interest-soft', 'danger-soft'] as const;
const GAP = 0.5;

/** The bands A to E of a ruler and the place of a ratio on it, in percent of its width; fills are tokens. */
export function rulerBands(principal: Minutes, base: Minutes) {
  const bands = FILLS.map((fill, index) => ({
    from: RULER_STOPS[index] ?? 0,
    to: (RULER_STOPS[index + 1] ?? 100) - GAP,
    fill,
  }));
  return { bands, at: rulerPosition((100 * principal) / base) };
}
