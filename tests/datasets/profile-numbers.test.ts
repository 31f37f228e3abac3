import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profileVersion } from '../../src/datasets/profile.ts';
import type { ColumnProfile } from '../../src/storage/records/profile.ts';
import golden from '../golden/datasets/profile.json' with { type: 'json' };
import { DuckdbTables } from './duckdb-tables.ts';

interface Case {
  readonly name: string;
  readonly type: string;
  readonly values: readonly (string | null)[];
  readonly expected?: {
    readonly missing: number;
    readonly notFinite: number;
    readonly distinct: number;
    readonly mean: number;
    readonly sd: number | null;
    readonly quantiles: readonly number[];
    readonly fences: readonly number[] | null;
    readonly outliers: number | null;
    readonly edges: readonly number[] | null;
    readonly counts: readonly number[] | null;
  };
}

const cases: readonly Case[] = golden.cases;
const now = (): string => '2026-11-24T09:12:07.123Z';

function expectClose(found: number, expected: number): void {
  const allowed = golden.tolerance.rel * Math.abs(expected) + Number.MIN_VALUE;
  expect(Math.abs(found - expected), `${found} for ${expected}`).toBeLessThanOrEqual(allowed);
}

describe('numbers of a profile', () => {
  let tables: DuckdbTables;
  afterAll(() => tables.close());
  beforeAll(async () => {
    tables = await DuckdbTables.open();
  });

  async function profileOf({ type, values }: Case): Promise<ColumnProfile> {
    const rows = values.map((value) => `(${value === null ? 'NULL' : `'${value}'`}::${type})`);
    await tables.run(`CREATE OR REPLACE TABLE "a ""table" ("a "" column" ${type})`);
    if (rows.length > 0) await tables.run(`INSERT INTO "a ""table" VALUES ${rows.join(',')}`);
    const schema = [
      { name: 'a " column', type: { name: type === 'BIGINT' ? 'integer' : 'float' } },
    ] as const;
    const profile = await profileVersion(tables, 'a "table', schema, { now });
    const [column] = profile.columns;
    if (column === undefined) throw new Error('no column');
    return column;
  }

  it('are checked against the output of the generator as it stands', () => {
    const generator = readFileSync('tests/golden/datasets/profile.py');
    expect(createHash('sha256').update(generator).digest('hex')).toBe(golden.made.generator);
  });

  it.each(cases)('agree with numpy: $name', async (given) => {
    const column = await profileOf(given);
    const { expected } = given;
    if (expected === undefined) {
      for (const figure of [
        column.mean,
        column.sd,
        column.quantiles,
        column.histogram,
        column.min,
      ]) {
        expect(figure.defined).toBe(false);
      }
      return;
    }
    expect(column.missing).toBe(expected.missing);
    expect(column.notFinite).toBe(expected.notFinite);
    expect(column.distinct).toEqual({ count: expected.distinct, exact: true });
    expectClose(column.mean.defined ? column.mean.value : Number.NaN, expected.mean);
    if (expected.sd === null) expect(column.sd.defined).toBe(false);
    else expectClose(column.sd.defined ? column.sd.value : Number.NaN, expected.sd);
    const quantiles = column.quantiles.defined ? column.quantiles.value : [];
    expect(quantiles).toHaveLength(expected.quantiles.length);
    quantiles.forEach(({ value }, k) => expectClose(value, expected.quantiles[k] ?? Number.NaN));
    if (expected.outliers === null) expect(column.outliers.defined).toBe(false);
    else expect(column.outliers.defined && column.outliers.value.count).toBe(expected.outliers);
    expect(column.histogram.defined ? column.histogram.value.edges : null).toEqual(expected.edges);
    expect(column.histogram.defined ? column.histogram.value.counts : null).toEqual(
      expected.counts,
    );
  });

  it.each([
    ['no rows', 'no-rows'],
    ['all missing', 'all-missing'],
    ['only not finite', 'not-finite'],
  ])('say why there are none: %s', async (name, code) => {
    const given = cases.find((one) => one.name === name);
    if (given === undefined) throw new Error('no such case');
    const { mean, quantiles, outliers } = await profileOf(given);
    for (const figure of [mean, quantiles, outliers]) {
      expect(figure.defined || figure.because.code).toBe(code);
    }
  });
});
