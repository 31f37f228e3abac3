import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ColumnHead, columnHead } from '../../src/datasets/column-head.ts';
import { profileVersion } from '../../src/datasets/profile.ts';
import { DuckdbTables } from './duckdb-tables.ts';

let tables: DuckdbTables;
afterAll(() => tables.close());
beforeAll(async () => {
  tables = await DuckdbTables.open();
});

async function headOf(select: string): Promise<ColumnHead> {
  await tables.run(`CREATE OR REPLACE TABLE t AS ${select}`);
  const schema = await tables.describe('t');
  const now = (): string => '2026-11-24T09:12:07.123Z';
  const { columns, rowCount } = await profileVersion(tables, 't', schema, { now });
  const [column] = schema;
  if (column === undefined) throw new Error('no column');
  return columnHead(column, columns[0], rowCount);
}

test.each([
  ['SELECT 1234567 + i * 3 % 999 AS x FROM range(1000) r(i)', ['1,234,567 to 1,235,563'], 'number'],
  ['SELECT (i % 700) / 8 - 13 AS x FROM range(900) r(i)', ['−13 to 74.375'], 'number'],
  [
    'SELECT CASE WHEN i % 5 = 0 THEN i % 77 + 0.5 END AS x FROM range(1000) r(i)',
    ['0.5 to 76.5', '80.0 % missing'],
    'number',
  ],
  [
    `SELECT DATE '2025-01-02' + (i % 300)::INTEGER AS x FROM range(900) r(i)`,
    ['2 Jan 2025 to 28 Oct 2025'],
    'date',
  ],
  ['SELECT NULL::BIGINT AS x FROM range(9)', ['all missing'], undefined],
])('%s', async (select, notes, word) => {
  const head = await headOf(select);
  expect(head.notes).toEqual(notes);
  if (word !== undefined) expect(head.column.word).toBe(word);
});

test('a bound too long for a head says that it is cut', async () => {
  const { notes } = await headOf(
    'SELECT i * 0.123456789012345678::DOUBLE AS x FROM range(1, 900) r(i)',
  );
  expect(notes[0]).toMatch(/^about 0\.123457 to about 110\.988$/);
});
