import { describe, expect, it } from 'vitest';
import { pathSteps } from '../../../src/reports/pdf/svg-path.ts';
import { RATING_SHAPES } from '../../../src/ui/rating-shapes.ts';
import { SEVERITY_SHAPES } from '../../../src/ui/severity-shapes.ts';

describe('pathSteps', () => {
  it('follows relative, repeated and closing commands', () => {
    expect(pathSteps('M6 .5 12 11.5H0z')).toEqual([
      { go: [6, 0.5] },
      { line: [12, 11.5] },
      { line: [0, 11.5] },
      { close: true },
    ]);
    expect(pathSteps('M6 0l6 6-6 6-6-6z').slice(1, 4)).toEqual([
      { line: [12, 6] },
      { line: [6, 12] },
      { line: [0, 6] },
    ]);
  });

  it('draws arcs as curves on the circle', () => {
    const curves = pathSteps('M1 10a9 9 0 1 0 18 0a9 9 0 1 0-18 0').flatMap((step) =>
      'curve' in step ? [step.curve] : [],
    );
    expect(curves).toHaveLength(4);
    let from: readonly [number, number] = [1, 10];
    for (const [a, b, c, d, x, y] of curves) {
      expect(Math.hypot(x - 10, y - 10)).toBeCloseTo(9, 9);
      const half = [
        (from[0] + 3 * a + 3 * c + x) / 8 - 10,
        (from[1] + 3 * b + 3 * d + y) / 8 - 10,
      ] as const;
      expect(Math.abs(Math.hypot(...half) - 9)).toBeLessThan(0.01);
      from = [x, y];
    }
    expect(from[0]).toBeCloseTo(1, 9);
    expect(from[1]).toBeCloseTo(10, 9);
  });

  it('reads all shapes that stand in a report, and refuses what it cannot draw', () => {
    for (const shape of [...Object.values(RATING_SHAPES), ...Object.values(SEVERITY_SHAPES)]) {
      expect(pathSteps(shape).length).toBeGreaterThan(2);
    }
    expect(() => pathSteps('M0 0L1')).toThrow(TypeError);
  });
});
