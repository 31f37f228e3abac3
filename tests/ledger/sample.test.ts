import { describe, expect, test } from 'vitest';
import { DEBT_KINDS, type DebtKind } from '../../src/vocabulary/debt-kind.ts';
import type { Severity } from '../../src/vocabulary/severity.ts';
import { backlog } from '../../src/ledger/backlog.ts';
import { bandGap } from '../../src/ledger/band-gap.ts';
import { payback } from '../../src/ledger/payback.ts';
import { plan } from '../../src/ledger/plan.ts';
import { position, type Standing } from '../../src/ledger/position.ts';
import { rank } from '../../src/ledger/rank.ts';
import { rebuildCost } from '../../src/ledger/rebuild-cost.ts';
import { threePoints } from '../../src/ledger/three-points.ts';
import { totalSd } from '../../src/ledger/total-sd.ts';
import { yearlyNet } from '../../src/ledger/yearly-net.ts';
import golden from '../golden/ledger/sample.json' with { type: 'json' };
import { anItem } from './an-item.ts';

const items = golden.items.map((row) =>
  anItem({
    id: String(row.n).padStart(2, '0'),
    kind: row.kind as DebtKind,
    severity: row.severity as Severity,
    principalMinutes: row.principal,
    interestMinutes: row.interest,
    basis: row.measured ? 'measured' : 'estimated',
    ...(row.due === null ? {} : { due: row.due }),
  }),
);
const base = rebuildCost({
  sources: 9,
  datasets: 6,
  keptVersions: 41,
  images: 11,
  models: 3,
  metrics: 52,
  complianceFiles: 6,
});
const numbers = (some: readonly { readonly id: string }[]) => some.map(({ id }) => Number(id));
const figures = (standing: Standing) => ({
  principal: standing.principalMinutes,
  interest: standing.interestMinutes,
  items: standing.items,
  base: standing.baseMinutes,
  ratioPercent: standing.ratioPercent.defined ? standing.ratioPercent.value : undefined,
  rating: standing.rating.defined ? standing.rating.value : undefined,
  worst: standing.worst,
  worstCount: standing.worstCount,
});
const without = <T extends { gap: number }>({ gap: _gap, ...rest }: T) => rest;

describe('the sample of 44 items', () => {
  const now = position(items, base);

  test('owes 164.50 h of 781 h, 21.1 %, D, with a blocker', () => {
    expect(figures(now)).toEqual(without(golden.all));
    expect(now.principalMinutes).toBe(164.5 * 60);
    expect(now.risk).toBe('E');
  });

  test('has the ratio, rating and gap of each kind', () => {
    for (const kind of DEBT_KINDS) {
      const standing = now.kinds.find((one) => one.kind === kind);
      if (standing === undefined) throw new Error(kind);
      expect(figures(standing), kind).toEqual(without(golden.kinds[kind]));
      const gap = bandGap(
        items.filter((item) => item.kind === kind),
        base[kind],
      );
      expect(gap?.gapMinutes, kind).toBe(golden.kinds[kind].gap);
    }
  });

  test('pays back in 2.8 months, and 68 % of its interest is measured', () => {
    expect(payback(now.principalMinutes, now.interestMinutes)).toEqual({
      defined: true,
      value: 9870 / 3576,
    });
    expect(now.measuredShare).toEqual({ defined: true, value: golden.measuredInterest / 3576 });
  });

  test('is uncertain by 25 h, not by the 13 h of independent errors', () => {
    const sds = items.map(({ principalMinutes }) => threePoints(principalMinutes, false).sd);
    expect(totalSd(sds)).toBeCloseTo(golden.sd, 9);
  });

  test('ranks by what an hour saves in a year, ties as the rule says', () => {
    expect(numbers(rank(items))).toEqual(golden.rank);
    expect(numbers(rank(items.toReversed()))).toEqual(golden.rank);
    const last = items.at(-1);
    expect(last && yearlyNet(last.principalMinutes, last.interestMinutes)).toBe(-18);
  });

  test('folds ranks 6 to 10 into 5 quick items of 3.25 h', () => {
    const fold = backlog(items).find((row) => row.name === 'fold');
    expect(fold?.ranked.map((ranked) => ranked.rank)).toEqual([6, 7, 8, 9, 10]);
    expect([fold?.principalMinutes, fold?.interestMinutes]).toEqual([195, 195]);
  });

  test.each([4, 8, 16, 24, 40, 80] as const)('has the best set for %i h', (hours) => {
    const best = plan(items, hours * 60);
    const expected = golden.plans[hours];
    expect(best.exact).toBe(true);
    expect([best.interestMinutes, best.principalMinutes, best.items.length]).toEqual([
      expected.interest,
      expected.principal,
      expected.items.length,
    ]);
  });

  test('takes the better ranked of equal sets', () => {
    expect(numbers(plan(items, 16 * 60).items)).toEqual([...range(1, 12), 21, 29]);
  });

  test('reaches C with whole items for 8.35 h, not for the 8.30 h of the gap', () => {
    const gap = bandGap(items, now.baseMinutes);
    expect(gap?.target).toBe('C');
    expect(gap?.gapMinutes).toBe(golden.all.gap);
    expect([gap?.principalMinutes, gap?.interestMinutes]).toEqual([
      golden.bandGap.principal,
      golden.bandGap.interest,
    ]);
    expect(numbers(gap?.items ?? [])).toEqual([1, 2, 3, 4, 5, 7, 8, 9, 29]);
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
