import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profileVersion } from '../../src/datasets/profile.ts';
import type { ColumnProfile, ProfileRecord } from '../../src/storage/records/profile.ts';
import type { ColumnSchema, ColumnType } from '../../src/vocabulary/column.ts';
import type { Progress } from '../../src/vocabulary/task.ts';
import { DuckdbTables } from './duckdb-tables.ts';

const now = (): string => '2026-11-24T09:12:07.123Z';

describe('profileVersion', () => {
  let tables: DuckdbTables;
  afterAll(() => tables.close());
  beforeAll(async () => {
    tables = await DuckdbTables.open();
  });

  async function profileOf(
    select: string,
    types: Readonly<Record<string, ColumnType>>,
  ): Promise<Omit<ProfileRecord, 'versionId'>> {
    await tables.run(`CREATE OR REPLACE TABLE t AS ${select}`);
    const schema: readonly ColumnSchema[] = Object.entries(types).map(([name, type]) => ({
      name,
      type,
    }));
    return profileVersion(tables, 't', schema, { now });
  }

  async function columnOf(select: string, type: ColumnType): Promise<ColumnProfile> {
    const { columns } = await profileOf(select, { x: type });
    const [column] = columns;
    if (column === undefined) throw new Error('no column');
    return column;
  }

  const sentences = (column: ColumnProfile | undefined): readonly string[] =>
    column?.warnings.map(({ sentence }) => sentence) ?? [];

  it('keeps the bounds of long integers and decimals to the last digit', async () => {
    const integers = await columnOf(
      'SELECT unnest([9007199254740993, -9223372036854775807]) AS x',
      { name: 'integer' },
    );
    expect([integers.min, integers.max]).toEqual([
      { defined: true, value: '-9223372036854775807' },
      { defined: true, value: '9007199254740993' },
    ]);
    const decimals = await columnOf(
      `SELECT unnest(['0.10', '12345678901234567890123456.78'])::DECIMAL(38, 2) AS x`,
      { name: 'decimal', precision: 38, scale: 2 },
    );
    expect(decimals.max).toEqual({ defined: true, value: '12345678901234567890123456.78' });
  });

  it('measures dates and timestamps in microseconds', async () => {
    const days = await columnOf(`SELECT DATE '2024-01-01' + i::INTEGER AS x FROM range(10) r(i)`, {
      name: 'date',
    });
    expect(days.mean).toEqual({ defined: false, because: { code: 'not-numeric' } });
    expect(days.histogram).toMatchObject({
      value: { scale: 'time', counts: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1] },
    });
    const moments = await columnOf(
      `SELECT unnest([TIMESTAMP '1969-12-31 23:59:59.5', TIMESTAMP '1970-01-01 00:00:00.5', 'infinity'::TIMESTAMP]) AS x`,
      { name: 'timestamp' },
    );
    const median = moments.quantiles.defined ? moments.quantiles.value[3] : undefined;
    expect(median).toEqual({ p: 0.5, value: 0 });
    expect([moments.min, moments.max, moments.notFinite]).toEqual([
      { defined: true, value: '1969-12-31 23:59:59.5' },
      { defined: true, value: '1970-01-01 00:00:00.5' },
      1,
    ]);
  });

  it.each<[string, ColumnType, number]>([
    ['SELECT unnest([true, false, NULL]) AS x', { name: 'boolean' }, 2],
    [`SELECT unnest(['\\x00'::BLOB, 'a'::BLOB]) AS x`, { name: 'bytes' }, 2],
    [`SELECT unnest([[1], [1, 2], NULL]) AS x`, { name: 'nested' }, 2],
    [`SELECT unnest([TIME '10:00', TIME '10:00']) AS x`, { name: 'time' }, 1],
  ])('counts the values of %s', async (select, type, distinct) => {
    const column = await columnOf(select, type);
    expect(column.distinct).toEqual({ count: distinct, exact: true });
    expect(column.mean.defined || column.lengths.defined).toBe(false);
  });

  it('counts characters, spaces and spellings of texts', async () => {
    const column = await columnOf(
      `SELECT unnest(['Ünï', ' usa', 'USA', 'usa', 'a  b', 'Berlin', 'berlin ', NULL]) AS x`,
      { name: 'text' },
    );
    expect(column.lengths).toEqual({ defined: true, value: { min: 3, max: 7, mean: 30 / 7 } });
    expect(column.spaces).toEqual({ defined: true, value: 3 });
    expect(column.caseVariants).toEqual({ defined: true, value: 5 });
    expect(sentences(column)).toEqual([
      '5 spellings differ only in case or outer spaces',
      '3 rows have outer or doubled spaces',
    ]);
  });

  it('ranks the most frequent values, ties by value', async () => {
    const column = await columnOf(`SELECT unnest(['b', 'a', 'c', 'c', NULL]) AS x`, {
      name: 'text',
    });
    expect(column.topValues).toEqual([
      { value: 'c', count: 2 },
      { value: 'a', count: 1 },
      { value: 'b', count: 1 },
    ]);
  });

  it('warns in sentences', async () => {
    const { columns } = await profileOf(
      `SELECT 'USA' AS country, CASE WHEN i > 370 THEN i END AS gaps, CASE WHEN i = 3 THEN 4 ELSE i END AS code,
        CASE WHEN i % 50 = 0 THEN 1e6 ELSE sin(i) END AS wave, CASE WHEN i = 1 THEN 'nan'::DOUBLE ELSE cos(i) END AS nans,
        -i * i AS falling FROM range(1000) r(i)`,
      {
        country: { name: 'text' },
        gaps: { name: 'integer' },
        code: { name: 'integer' },
        wave: { name: 'float' },
        nans: { name: 'float' },
        falling: { name: 'integer' },
      },
    );
    const [country, gaps, code, wave, nans, falling] = columns;
    expect(sentences(country)).toEqual(['One value in every row: USA']);
    expect(sentences(gaps)).toContain('Missing in 37 % of rows');
    expect(sentences(code)).toContain('Nearly an id: 1 row repeats an earlier value');
    expect(sentences(wave)[0]).toMatch(/^2 % of values lie outside −2\.\d+ to 2\.\d+ /);
    expect(sentences(nans)).toEqual(['1 value is not a number or infinite']);
    expect(sentences(falling)).toContain('Falls as code rises: rank correlation −1');
  });

  it('counts repeated rows exactly, missing values alike, whatever the columns are called', async () => {
    const { duplicateRows } = await profileOf(
      `SELECT * FROM (VALUES (1, 'a'), (1, 'a'), (1, 'a'), (NULL, 'b'), (NULL, 'b'), (2, NULL))
        AS v("paydown hash", "paydown row 2")`,
      { 'paydown hash': { name: 'integer' }, 'paydown row 2': { name: 'text' } },
    );
    expect(duplicateRows).toEqual({ defined: true, value: 3 });
  });

  it('correlates a fixed sample of a large table and says so', async () => {
    const select =
      'SELECT i % 1000 AS a, (i % 1000) ^ 3 AS b, hash(i) % 1000 AS c FROM range(100000) r(i)';
    const types = { a: { name: 'integer' }, b: { name: 'float' }, c: { name: 'float' } } as const;
    const first = await profileOf(select, types);
    expect(first.correlations).toHaveLength(1);
    expect(first.correlations[0]).toMatchObject({ a: 'a', b: 'b', rho: 1 });
    expect(first.correlationBasis).toMatchObject({ defined: true, value: { exact: false } });
    const again = await profileOf(select, types);
    expect(again.correlations).toEqual(first.correlations);
  });

  it('is defined for a table without rows', async () => {
    const { rowCount, duplicateRows, columns, correlationBasis } = await profileOf(
      `SELECT 1 AS n, 'a' AS x WHERE false`,
      { n: { name: 'integer' }, x: { name: 'text' } },
    );
    expect(rowCount).toBe(0);
    expect([duplicateRows, correlationBasis, columns[0]?.mean, columns[1]?.lengths]).toEqual(
      Array.from({ length: 4 }, () => ({ defined: false, because: { code: 'no-rows' } })),
    );
  });

  it('measures columns of few rows together as it measures each alone', async () => {
    await tables.run(`CREATE OR REPLACE TABLE t AS SELECT
      i % 3 AS k, i AS x, -i AS "column", NULL::BIGINT AS "only missing",
      i / 7.0 AS v, 'nan'::DOUBLE AS n, (i * i)::DECIMAL(9, 2) AS "d1", i::DECIMAL(9, 2) AS "d2",
      'A' || i % 4 AS fact, 'a' || i % 2 || ' ' AS label, DATE '2024-01-01' + i::INTEGER AS amount,
      TIMESTAMP '2024-01-01' + to_hours(i) AS m1, TIMESTAMP '2024-01-01' AS m2, i % 2 = 0 AS b
      FROM range(50) r(i)`);
    const schema = await tables.describe('t');
    const together = await profileVersion(tables, 't', schema, { now });
    for (const [place, column] of schema.entries()) {
      const { columns } = await profileVersion(tables, 't', [column], { now });
      expect(together.columns[place]).toEqual({ ...columns[0], warnings: expect.anything() });
    }
  });

  it('asks a number of questions that does not grow with the columns one by one', async () => {
    const columns = Array.from({ length: 600 }, (_, k) => `i + ${String(k)} AS c${String(k)}`);
    await tables.run(`CREATE OR REPLACE TABLE t AS SELECT ${columns.join()} FROM range(60) r(i)`);
    const schema = await tables.describe('t');
    tables.asked.length = 0;
    const profile = await profileVersion(tables, 't', schema, { now });
    expect(profile.columns).toHaveLength(600);
    expect(tables.asked.length).toBeLessThan(30);
  });

  it('reads a column of text once and a column of numbers twice, in short statements', async () => {
    await tables.run(`CREATE OR REPLACE TABLE t AS SELECT 'a' AS x, 1 AS n FROM range(5)`);
    const schema = [
      { name: 'x', type: { name: 'text' } },
      { name: 'n', type: { name: 'integer' } },
    ] as const;
    tables.asked.length = 0;
    const reported: Progress[] = [];
    await profileVersion(tables, 't', schema, {
      now,
      report: (progress) => reported.push(progress),
    });
    expect(tables.asked.filter((text) => text.includes('"x"'))).toHaveLength(1);
    expect(tables.asked.filter((text) => text.includes('"n"'))).toHaveLength(2);
    expect(Math.max(...tables.asked.map((text) => text.length))).toBeLessThan(50_000);
    expect(reported.map(({ doing }) => doing)).toEqual([
      'Profiling x',
      'Profiling n',
      'Comparing rows and columns',
    ]);
  });
});
