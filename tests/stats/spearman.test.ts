import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rankOrder } from '../../src/stats/rank-order.ts';
import { spearman } from '../../src/stats/spearman.ts';
import golden from '../golden/stats/spearman.json' with { type: 'json' };

interface Case {
  readonly name: string;
  readonly a: readonly (number | string | null)[];
  readonly b: readonly (number | string | null)[];
  readonly rho?: number;
  readonly n?: number;
  readonly notDefined?: string;
}

const cases: readonly Case[] = golden.cases;

function sample(values: Case['a']): Float64Array {
  return Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value)));
}

describe('spearman', () => {
  it('is checked against the output of the generator as it stands', () => {
    const generator = readFileSync('tests/golden/stats/spearman.py');
    expect(createHash('sha256').update(generator).digest('hex')).toBe(golden.made.generator);
  });

  it.each(cases)('agrees with SciPy: $name', ({ a, b, rho, n, notDefined }) => {
    const found = spearman(rankOrder(sample(a)), rankOrder(sample(b)));
    if (!found.defined) {
      expect(found.because.code).toBe(notDefined);
      return;
    }
    expect(found.value.n).toBe(n);
    expect(Math.abs(found.value.rho - (rho ?? Number.NaN))).toBeLessThanOrEqual(
      golden.tolerance.rel,
    );
  });

  it('refuses samples of different lengths', () => {
    const three = rankOrder(new Float64Array(3));
    expect(() => spearman(three, rankOrder(new Float64Array(4)))).toThrow(RangeError);
  });
});
