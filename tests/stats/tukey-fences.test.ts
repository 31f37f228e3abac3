import { describe, expect, it } from 'vitest';
import { tukeyFences } from '../../src/stats/tukey-fences.ts';

describe('tukeyFences', () => {
  it('lies one and a half interquartile ranges beyond the quartiles', () => {
    expect(tukeyFences(2, 4)).toEqual({ defined: true, value: { low: -1, high: 7 } });
  });

  it.each([
    [3, 3, 'zero-variance'],
    [-1.7e308, 1.7e308, 'not-finite'],
  ])('is not defined between %d and %d', (q1, q3, code) => {
    const fences = tukeyFences(q1, q3);
    expect(fences.defined || fences.because.code).toBe(code);
  });
});
