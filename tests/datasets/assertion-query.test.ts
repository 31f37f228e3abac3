import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertionQuery } from '../../src/datasets/assertion-query.ts';
import { profileVersion } from '../../src/datasets/profile.ts';
import { proposeAssertions } from '../../src/datasets/propose-assertions.ts';
import type { AssertionCheck } from '../../src/storage/records/assertion.ts';
import type { VersionId } from '../../src/vocabulary/ids.ts';
import type { ColumnSchema } from '../../src/vocabulary/column.ts';
import { DuckdbTables } from './duckdb-tables.ts';

const schema: readonly ColumnSchema[] = [
  { name: 'id', type: { name: 'integer' } },
  { name: 'price', type: { name: 'decimal', precision: 5, scale: 2 } },
  { name: 'share', type: { name: 'float' } },
  { name: 'kind', type: { name: 'text' } },
  { name: 'day', type: { name: 'date' } },
  { name: 'ok', type: { name: 'boolean' } },
];

describe('assertionQuery', () => {
  let tables: DuckdbTables;
  afterAll(() => tables.close());
  beforeAll(async () => {
    tables = await DuckdbTables.open();
    await tables.run(`CREATE TABLE t AS SELECT * FROM (VALUES
      (1, 1.50::DECIMAL(5,2), 0.1, 'a', DATE '2024-01-01', true),
      (2, 9.99, 0.5, 'b', DATE '2024-01-02', true),
      (2, 9.99, 'nan'::DOUBLE, 'it''s', DATE '2024-02-01', false),
      (NULL, NULL, 1.5, NULL, NULL, NULL)) AS v(id, price, share, kind, day, ok)`);
  });

  async function failingRows(check: AssertionCheck): Promise<number> {
    const answer = await tables.rows(assertionQuery('t', check, schema));
    expect(Number(answer.columns[1]?.values[0])).toBe(4);
    return Number(answer.columns[0]?.values[0]);
  }

  it.each<[AssertionCheck, number]>([
    [{ kind: 'not-missing', column: 'id' }, 1],
    [{ kind: 'unique', column: 'id' }, 2],
    [{ kind: 'unique', column: 'day' }, 0],
    [{ kind: 'range', column: 'price', min: '1.51', max: '1000000' }, 1],
    [{ kind: 'range', column: 'price', min: '0', max: '9.98' }, 2],
    [{ kind: 'range', column: 'share', min: '0', max: '1' }, 2],
    [{ kind: 'range', column: 'day', min: '2024-01-01', max: '2024-01-31' }, 1],
    [{ kind: 'accepted-values', column: 'kind', values: ['a', "it's"] }, 1],
    [{ kind: 'accepted-values', column: 'price', values: ['1.50'] }, 2],
    [{ kind: 'accepted-values', column: 'ok', values: ['true'] }, 1],
    [{ kind: 'row-count', min: 4 }, 0],
    [{ kind: 'row-count', min: 7 }, 3],
  ])('counts the rows that fail %o', async (check, failing) => {
    expect(await failingRows(check)).toBe(failing);
  });

  it('refuses a column that is not there', () => {
    const check = { kind: 'unique', column: 'gone' } as const;
    expect(() => assertionQuery('t', check, schema)).toThrow(TypeError);
  });

  it('proposes only what the profiled rows pass', async () => {
    await tables.run(`CREATE TABLE people AS SELECT i AS id, (i * 7) % 90 AS "per cent", i / 1000 AS share,
      CASE WHEN i % 3 = 0 THEN 'it''s' ELSE 'b' END AS kind, i % 2 = 0 AS ok, 'same' AS constant,
      (1000000 * sqrt(i))::DECIMAL(18, 2) AS amount, -i AS below, CASE WHEN i > 5 THEN i END AS gaps
      FROM range(1, 501) r(i)`);
    const types = [
      ...[
        'integer',
        'integer',
        'float',
        'text',
        'boolean',
        'text',
        'decimal',
        'integer',
        'integer',
      ],
    ];
    const names = ['id', 'per cent', 'share', 'kind', 'ok', 'constant', 'amount', 'below', 'gaps'];
    const columns = names.map((name, k) => ({ name, type: columnType(types[k] ?? '') }));
    const profile = await profileVersion(tables, 'people', columns, { now: () => '' });
    const checks = proposeAssertions({ ...profile, versionId: 'v' as VersionId });
    expect(checks.length).toBeLessThanOrEqual(12);
    expect(checks).toContainEqual({ kind: 'row-count', min: 450 });
    expect(checks).toContainEqual({ kind: 'unique', column: 'id' });
    expect(checks).toContainEqual({
      kind: 'accepted-values',
      column: 'kind',
      values: ['b', "it's"],
    });
    expect(checks).toContainEqual({ kind: 'range', column: 'per cent', min: '0', max: '100' });
    expect(checks).toContainEqual({ kind: 'range', column: 'share', min: '0', max: '1' });
    expect(checks.some((check) => 'column' in check && check.column === 'below')).toBe(false);
    for (const check of checks) {
      const answer = await tables.rows(assertionQuery('people', check, columns));
      expect(Number(answer.columns[0]?.values[0]), JSON.stringify(check)).toBe(0);
    }
  });
});

function columnType(name: string): ColumnSchema['type'] {
  switch (name) {
    case 'decimal':
      return { name, precision: 18, scale: 2 };
    case 'integer':
    case 'float':
    case 'boolean':
      return { name };
    default:
      return { name: 'text' };
  }
}
