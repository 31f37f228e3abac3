import { describe, expect, it } from 'vitest';
import { histogramEdges } from '../../src/stats/histogram-edges.ts';

describe('histogramEdges', () => {
  it('gives each integer its own bin when there are few', () => {
    const found = histogramEdges(3, 8, 1);
    expect(found.defined && found.value.edges).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  it('gives every bin the same number of integers', () => {
    const found = histogramEdges(0, 100, 1);
    if (!found.defined) throw new Error('not defined');
    expect(found.value.width).toBe(6);
    expect(found.value.edges.at(-1)).toBeGreaterThan(100);
    expect(found.value.edges.at(-2)).toBeLessThanOrEqual(100);
  });

  it('splits a range of doubles into twenty', () => {
    const found = histogramEdges(-1, 1);
    expect(found.defined && found.value.edges).toHaveLength(21);
  });

  it.each([
    [2, 2, 'zero-variance'],
    [1e15, 1e15 + 0.125, 'zero-variance'],
    [-1.7e308, 1.7e308, 'not-finite'],
  ])('says why there is none from %d to %d', (min, max, code) => {
    const found = histogramEdges(min, max);
    expect(found.defined || found.because.code).toBe(code);
  });
});
