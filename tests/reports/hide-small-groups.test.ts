import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSmallGroups } from '../../src/reports/hide-small-groups.ts';

const THRESHOLD = 10;

describe('hideSmallGroups', () => {
  it('shows groups at the threshold and hides those below', () => {
    const groups = [
      { value: 'a', count: 40 },
      { value: 'b', count: 10 },
      { value: 'c', count: 9 },
      { value: 'd', count: 1 },
    ];
    expect(hideSmallGroups(groups, 60, THRESHOLD)).toEqual({
      groups: groups.slice(0, 2),
      hidden: 2,
    });
  });

  it('hides a second group when one alone could be worked out from the total', () => {
    const groups = [
      { value: 'a', count: 40 },
      { value: 'b', count: 15 },
      { value: 'c', count: 3 },
    ];
    expect(hideSmallGroups(groups, 58, THRESHOLD)).toEqual({
      groups: groups.slice(0, 1),
      hidden: 2,
    });
  });

  it('hides a third group when two hidden ones are under the threshold together', () => {
    const groups = [
      { value: 'a', count: 40 },
      { value: 'b', count: 15 },
      { value: 'c', count: 1 },
      { value: 'd', count: 1 },
    ];
    expect(hideSmallGroups(groups, 57, THRESHOLD).hidden).toBe(3);
  });

  it('hides a group when the rows of values not listed are under the threshold', () => {
    const groups = [
      { value: 'a', count: 40 },
      { value: 'b', count: 15 },
    ];
    expect(hideSmallGroups(groups, 60, THRESHOLD).groups).toEqual(groups.slice(0, 1));
  });

  it('hides only the small one when unlisted rows keep it safe', () => {
    const groups = [
      { value: 'a', count: 40 },
      { value: 'c', count: 3 },
    ];
    expect(hideSmallGroups(groups, 500, THRESHOLD).hidden).toBe(1);
  });

  it('never shows a group under the threshold, nor one that a total gives away', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 12 }),
        fc.nat({ max: 40 }),
        (counts, unlisted) => {
          const groups = counts.map((count, index) => ({ value: String(index), count }));
          const total = counts.reduce((sum, count) => sum + count, unlisted);
          const result = hideSmallGroups(groups, total, THRESHOLD);
          const left = result.groups.reduce((rows, { count }) => rows - count, total);
          expect(result.groups.every((group) => group.count >= THRESHOLD)).toBe(true);
          expect(result.groups.length + result.hidden).toBe(groups.length);
          expect(left === 0 || left >= THRESHOLD || result.groups.length === 0).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
