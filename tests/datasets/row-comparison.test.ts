import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { overlap } from '../../src/datasets/overlap.ts';
import { rowChangesQuery } from '../../src/datasets/row-changes-query.ts';
import { ROW_SKETCH_SIZE } from '../../src/datasets/row-sketch-size.ts';
import { sharedRowsQuery } from '../../src/datasets/shared-rows-query.ts';
import { rowDigestsQuery } from '../../src/sql/dialects/duckdb-content-hash.ts';
import { query, type Query } from '../../src/sql/query.ts';
import { DuckdbTables } from './duckdb-tables.ts';

const schema = [
  { name: 'a "b', type: { name: 'integer' } },
  { name: 'in_first', type: { name: 'text' } },
] as const;

/** Made with Python's hashlib from the definition: MD5 of the row's text, and of `<its 15 digits>#<k>` for its k-th copy. */
const SKETCH_OF_X = [
  '1f618bfc1e61301',
  '4681378a59c4986',
  '77eb0761d641366',
  '8d885244d6078ad',
  '9b3f3cb004c912e',
  'b32378d59938811',
  'ce4725da51130d7',
];

describe('two tables row by row', () => {
  let tables: DuckdbTables;
  afterEach(() => tables.close());
  beforeEach(async () => {
    tables = await DuckdbTables.open();
  });

  async function table(name: string, rows: string): Promise<void> {
    await tables.run(`CREATE TABLE ${name}("a ""b" BIGINT, in_first VARCHAR)`);
    await tables.run(`INSERT INTO ${name} ${rows}`);
  }

  async function numbers(query: Query): Promise<readonly number[]> {
    const answer = await tables.rows(query);
    return answer.columns.map(({ values }) => Number(values[0]));
  }

  async function sketch(name: string, rowCount: number) {
    const text = (column: string) => ({ name: column, type: 'text' }) as const;
    const question = rowDigestsQuery(name, schema, ROW_SKETCH_SIZE);
    const columns = ['n', 's1', 's2', 's', 'smallest'].map(text);
    const answer = await tables.rows(query(question, columns));
    const smallest = String(answer.columns[4]?.values[0]);
    return { rowCount, rowSketch: smallest === '' ? [] : smallest.split('\n') };
  }

  it('counts copies of a row, missing values and changes with their multiplicity', async () => {
    await table(
      'x',
      `VALUES (1, 'p'), (1, 'p'), (1, 'p'), (1, 'p'), (2, NULL), (NULL, NULL), (3, 'old')`,
    );
    await table(
      'y',
      `VALUES (1, 'p'), (1, 'p'), (1, 'p'), (2, NULL), (NULL, NULL), (3, 'new'), (4, 'q')`,
    );
    expect(await numbers(sharedRowsQuery('x', 'y', schema))).toEqual([5]);
    expect(await numbers(rowChangesQuery('x', 'y', schema))).toEqual([2, 2]);
    expect((await sketch('x', 7)).rowSketch).toEqual(SKETCH_OF_X);
    expect(overlap(await sketch('x', 7), await sketch('y', 7))).toEqual({
      sharedRows: 5,
      exact: true,
    });
  });

  it('finds nothing in empty tables', async () => {
    await table('x', 'SELECT 1, NULL WHERE false');
    await table('y', 'SELECT 1, NULL WHERE false');
    expect(await numbers(sharedRowsQuery('x', 'y', schema))).toEqual([0]);
    expect(await numbers(rowChangesQuery('x', 'y', schema))).toEqual([0, 0]);
    expect(overlap(await sketch('x', 0), await sketch('y', 0))).toEqual({
      sharedRows: 0,
      exact: true,
    });
  });

  it('estimates shared rows of large tables within four standard errors', async () => {
    await table('x', `SELECT i, 'r' FROM range(100000) r(i)`);
    await table('y', `SELECT i, 'r' FROM range(2000, 102000) r(i)`);
    const { sharedRows, exact } = overlap(await sketch('x', 100_000), await sketch('y', 100_000));
    expect(exact).toBe(false);
    const jaccard = 98 / 102;
    const error = Math.sqrt((jaccard * (1 - jaccard)) / 4_096);
    expect(Math.abs(sharedRows - 98_000)).toBeLessThan((4 * error * 200_000) / (1 + jaccard) ** 2);
  });

  it('takes a small table against a large one, and one row repeated often', async () => {
    await table('x', `SELECT i, 'r' FROM range(50000) r(i)`);
    await table('y', `SELECT i, 'r' FROM range(100000, 101000) r(i)`);
    expect(overlap(await sketch('x', 50_000), await sketch('y', 1_000)).sharedRows).toBe(0);
    await table('z', `SELECT 7, 'r' FROM range(50000)`);
    const repeated = await sketch('z', 50_000);
    expect(overlap(repeated, repeated)).toEqual({ sharedRows: 50_000, exact: false });
    expect(overlap(await sketch('x', 50_000), repeated).sharedRows).toBeLessThan(100);
  });
});
