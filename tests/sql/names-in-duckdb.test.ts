import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NativeEngine } from '../../relay/native-engine.ts';
import { identifier } from '../../src/sql/identifier.ts';
import { join } from '../../src/sql/join.ts';
import { list } from '../../src/sql/list.ts';
import { literal } from '../../src/sql/literal.ts';
import { query, type Sql, type SqlParameter } from '../../src/sql/query.ts';
import { sql } from '../../src/sql/sql.ts';
import { uniqueNames } from '../../src/sql/unique-names.ts';

let engine: NativeEngine;
beforeAll(async () => {
  engine = await NativeEngine.start();
  await engine.run(sql`CREATE TABLE kept AS SELECT 1 AS a`);
});
afterAll(() => engine.close());

const keptRows = async () =>
  (await engine.rows(query(sql`SELECT a FROM kept`, [{ name: 'a', type: 'integer' }]))).rowCount;

const ATTACKS = [
  `'`,
  `''`,
  `"`,
  `\\`,
  `; DROP TABLE kept; --`,
  `'; DROP TABLE kept; --`,
  `"; DROP TABLE kept; --`,
  `'); DROP TABLE kept; --`,
  `' OR 1=1 --`,
  `/* x */`,
  `--`,
  `$1`,
  `?`,
  `E'\\''`,
  `$$;DROP TABLE kept;$$`,
  `\u202E"; DROP TABLE kept`,
  `kept`,
  `select`,
  `x'.y".z`,
  `\u2019; DROP TABLE kept`,
  `${'"'.repeat(999)}`,
];

test.each(ATTACKS)('%j as name, parameter, literal and list stays what it is', async (text) => {
  const ways: readonly Sql[] = [sql`${text}`, literal(text)];
  for (const way of ways) {
    const shown = await engine.rows(
      query(sql`SELECT CAST(${way} AS VARCHAR) AS ${identifier(`${text}!`)}`, [
        { name: `${text}!`, type: 'text' },
      ]),
    );
    expect(shown.columns[0]?.values).toEqual([text]);
  }
  const found = await engine.rows(
    query(
      sql`SELECT 1 AS a WHERE ${text} IN ${list([text, 'other'])} AND 'x' NOT IN ${list([])} IS NULL`,
      [{ name: 'a', type: 'integer' }],
    ),
  );
  expect(found.rowCount).toBe(1);
  await engine.run(sql`CREATE OR REPLACE TABLE ${identifier('main', `t${text}`)} AS SELECT 1 AS x`);
  expect(await keptRows()).toBe(1);
});

test('10,000 Unicode names come back from a table as they went in', async () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(unit, { minLength: 100, maxLength: 100 }), async (wild) => {
      const names = uniqueNames(wild);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      const columns = join(names.map((name, index) => sql`${index} AS ${identifier(name)}`));
      await engine.run(sql`CREATE OR REPLACE TABLE wild AS SELECT ${columns}`);
      const schema = await engine.describe('wild');
      expect(schema.map(({ name }) => name)).toEqual(names);
      const picked = join([...names].reverse().map((name) => identifier(name)));
      const { columns: back } = await engine.rows(
        query(
          sql`SELECT ${picked} FROM wild`,
          [...names].reverse().map((name) => ({ name, type: 'integer' as const })),
        ),
      );
      expect(back.map(({ values }) => Number(values[0]))).toEqual(
        names.map((_, index) => index).reverse(),
      );
    }),
    { numRuns: 100 },
  );
  expect(await keptRows()).toBe(1);
}, 120_000);

test('any value is the same as parameter and as literal', async () => {
  const value: fc.Arbitrary<SqlParameter> = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.boolean(),
  );
  await fc.assert(
    fc.asyncProperty(value, async (given) => {
      const same = await engine.rows(
        query(
          sql`SELECT ${given} IS NOT DISTINCT FROM ${literal(given)} AND typeof(${given}) = typeof(${literal(given)}) AS a`,
          [{ name: 'a', type: 'boolean' }],
        ),
      );
      expect([...(same.columns[0]?.values ?? [])]).toEqual([1]);
    }),
    { numRuns: 500 },
  );
});
