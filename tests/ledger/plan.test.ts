import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemRecord } from '../../src/storage/records/item.ts';
import { cheapestSet } from '../../src/ledger/cheapest-set.ts';
import { plan } from '../../src/ledger/plan.ts';
import { total } from '../../src/ledger/total.ts';
import { anItem } from './an-item.ts';

const some = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat(40)), {
  minLength: 1,
  maxLength: 9,
});
const itemsOf = (amounts: readonly (readonly [number, number])[]) =>
  amounts.map(([steps, interestMinutes], index) =>
    anItem({ id: String(index), principalMinutes: steps * 3, interestMinutes }),
  );

function subsets(items: readonly ItemRecord[]): ItemRecord[][] {
  return items.reduce<ItemRecord[][]>(
    (sets, item) => [...sets, ...sets.map((set) => [...set, item])],
    [[]],
  );
}

const figures = (set: readonly ItemRecord[]) => {
  const { principalMinutes, interestMinutes } = total(set);
  return [interestMinutes, principalMinutes, set.length] as const;
};

describe('against every subset', () => {
  test('the plan saves most interest, then takes least time, then fewest items', () => {
    fc.assert(
      fc.property(some, fc.nat(600), (amounts, budget) => {
        const items = itemsOf(amounts);
        const fitting = subsets(items).map(figures);
        const [best] = fitting
          .filter(([, minutes]) => minutes <= budget)
          .sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
        expect(figures(plan(items, budget).items)).toEqual(best);
      }),
      { numRuns: 1000 },
    );
  });

  test('the cheapest set takes least time, then saves most interest, then has fewest items', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 600 }), (amounts, gap) => {
        const items = itemsOf(amounts);
        const [best] = subsets(items)
          .map(figures)
          .filter(([, minutes]) => minutes >= gap)
          .sort((a, b) => a[1] - b[1] || b[0] - a[0] || a[2] - b[2]);
        const whole = figures(items);
        expect(figures(cheapestSet(items, gap))).toEqual(best ?? whole);
      }),
      { numRuns: 1000 },
    );
  });
});

test('a budget over 400 h is planned on a coarse grid, and says how near the best it is', () => {
  const items = itemsOf(
    Array.from(
      { length: 600 },
      (_, index) => [20 + ((index * 37) % 61), (index * 53) % 97] as const,
    ),
  );
  const budget = 401 * 60;
  const { exact, withinPercent, principalMinutes } = plan(items, budget);
  expect(exact).toBe(false);
  expect(withinPercent).toBeGreaterThanOrEqual(0);
  expect(withinPercent).toBeLessThan(1);
  expect(principalMinutes).toBeLessThanOrEqual(budget);
});

test('4,000 items in 400 h are planned in time', () => {
  const items = itemsOf(
    Array.from(
      { length: 4000 },
      (_, index) => [5 + ((index * 37) % 61), (index * 53) % 97] as const,
    ),
  );
  const started = performance.now();
  expect(plan(items, 400 * 60).exact).toBe(true);
  expect(performance.now() - started).toBeLessThan(2000);
});
