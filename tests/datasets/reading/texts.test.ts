import { describe, expect, test } from 'vitest';
import { csvCells } from '../../../src/datasets/reading/csv-cells.ts';
import { dateOrder } from '../../../src/datasets/reading/date-order.ts';
import { isTotalsRow } from '../../../src/datasets/reading/is-totals-row.ts';
import { nullWords } from '../../../src/datasets/reading/null-words.ts';
import { sampleOf } from '../../../src/datasets/reading/sample-of.ts';
import { typeOfTexts } from '../../../src/datasets/reading/type-of-texts.ts';

const POINT = { decimal: '.' };

test.each([
  [['1', '-2', '+3'], 'integer'],
  [['1', '2.5', '1e3', 'nan', '-Infinity'], 'float'],
  [['9223372036854775807'], 'integer'],
  [['9223372036854775808'], 'text'],
  [['1.5', '1234567890123456'], 'text'],
  [['007', '12'], 'text'],
  [['0.5', '0'], 'float'],
  [['00.5'], 'text'],
  [['true', 'FALSE'], 'boolean'],
  [['yes', 'no'], 'boolean'],
  [['0', '1'], 'integer'],
  [['2026-01-02'], 'date'],
  [['2026-01-02 03:04', '2026-01-02T03:04:05.678+02:00'], 'timestamp'],
  [['03:04'], 'time'],
  [['03/04/2026'], 'text'],
  [['NA', '1'], 'text'],
  [[], 'text'],
])('%j is %s', (values, type) => {
  expect(typeOfTexts(values, POINT).name).toBe(type);
});

test('dates with the year at the end are read by the format that is given, if it can be theirs', () => {
  expect(typeOfTexts(['03/04/2026'], POINT, '%m/%d/%Y').name).toBe('date');
  expect(typeOfTexts(['31/12/2026'], POINT, '%m/%d/%Y').name).toBe('text');
  expect(typeOfTexts(['3.4.26 10:30'], POINT, '%d.%m.%y %H:%M').name).toBe('timestamp');
});

describe('order of day and month', () => {
  test.each([
    [['03/04/2026', '31/12/2026'], { format: '%d/%m/%Y' }],
    [['03/04/2026', '12/31/2026'], { format: '%m/%d/%Y' }],
    [['03.04.26'], { format: '%d.%m.%y', other: '%m.%d.%y' }],
    [['3-4-2026 10:30:00'], { format: '%d-%m-%Y %H:%M:%S', other: '%m-%d-%Y %H:%M:%S' }],
  ])('%j', (values, order) => expect(dateOrder(values)).toMatchObject(order));

  test('none where no order holds for all, the signs differ, or something is no date', () => {
    for (const values of [['31/12/2026', '12/31/2026'], ['1/2/2026', '1.2.2026'], ['1/2'], []]) {
      expect(dateOrder(values), values.join(' ')).toBeUndefined();
    }
    expect(dateOrder(['13/12/2026'])?.other).toBeUndefined();
  });
});

test('words for missing are those that keep a column from being numbers, and no country', () => {
  expect(nullWords(['1', 'NA', '-', '2', '3'], POINT)).toEqual(['NA', '-']);
  expect(nullWords(['DE', 'NA', 'FR'], POINT)).toEqual([]);
  expect(nullWords(['NA', 'NA'], POINT)).toEqual([]);
  expect(nullWords(['1', '2'], POINT)).toEqual([]);
});

test('a row that sums up has such a word and a number', () => {
  expect(isTotalsRow(['Total', '', '6'])).toBe(true);
  expect(isTotalsRow(['', 'Summe:', '6,00'])).toBe(true);
  expect(isTotalsRow(['Total War', 'game', 'x'])).toBe(false);
  expect(isTotalsRow(['Totally fine', '6'])).toBe(false);
  expect(isTotalsRow(['Oslo', '6'])).toBe(false);
});

describe('records of a text', () => {
  const cut = { delimiter: ';', quote: '"', escape: '"', skipRows: 0 };

  test('are cut as the engine cuts them, each with its line', () => {
    expect(csvCells('a;b\r\n"x\n;";"y""z"\n\n1;\r2;3', cut, 10)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x\n;', 'y"z'] },
      { line: 5, cells: ['1', ''] },
      { line: 6, cells: ['2', '3'] },
    ]);
  });

  test('leave out what stands above and comments, and know long separators', () => {
    const records = csvCells(
      'Report\n# "made\na||b\n# x\n1||2',
      {
        ...{ ...cut, delimiter: '||', skipRows: 1, comment: '#' },
      },
      10,
    );
    expect(records.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
});

test('a sample ends where a record ends', async () => {
  const record = `1,"${'x'.repeat(900)}\n${'y'.repeat(99)}"\n`;
  const sample = await sampleOf(new File([record.repeat(400)], 'a.csv'));
  expect(sample.isWhole).toBe(false);
  expect(sample.text.length % record.length).toBe(0);
  expect(sample.file.size).toBeGreaterThan(250_000);
  const small = await sampleOf(new File(['a,b\n1,2'], 'a.csv'));
  expect(small).toMatchObject({ isWhole: true, text: 'a,b\n1,2', tail: 'a,b\n1,2' });
});
