import { describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import type { ReadOptions } from '../../src/vocabulary/read-options.ts';
import { acts, code, newTable, texts } from './conformance-support.ts';

type CsvOptions = Extract<ReadOptions, { format: 'csv' }>;

const PLAIN = {
  format: 'csv',
  delimiter: ',',
  quote: '"',
  escape: '"',
  header: true,
  skipRows: 0,
  encoding: 'utf-8',
} as const;
const column = (name: string, type: CsvOptions['columns'][number]['type']['name'] = 'text') => ({
  name,
  type: type === 'decimal' ? { name: type, precision: 18, scale: 2 } : { name: type },
});

/** CSV files read as a person says. */
export function settledFilesConform(engine: () => Engine): void {
  const { all } = acts(engine);

  async function read(content: string, options: Partial<CsvOptions> & Pick<CsvOptions, 'columns'>) {
    const [table, aside] = [newTable(), newTable()];
    const file = new File([content], 's.csv');
    const settled: CsvOptions = { ...PLAIN, ...options, isChosen: true };
    const imported = await engine().importFile({
      ...{ file, format: 'csv' as const, table, aside },
      read: settled,
    });
    expect(imported.read).toEqual(settled);
    const left = imported.setAside === 0 ? [] : texts(await all(aside));
    return { ...imported, rows: texts(await all(table)), left };
  }

  describe('CSV files read as a person says', () => {
    test('numbers with a decimal comma and grouped thousands; what is none of them is set aside', async () => {
      const numbers = [column('n', 'integer'), column('x', 'float'), column('m', 'decimal')];
      const german = await read(
        'n;x;m\n1.234;1.234,5;-12,50\n7;0,25;1.000.000,00\n12.34;1;1\n1;1.5;1\n1;1;1,005\n;;\n',
        { delimiter: ';', decimal: ',', thousands: '.', columns: numbers },
      );
      expect(german.rows).toEqual([
        ['1234', '1234.5', '-12.50'],
        ['7', '0.25', '1000000.00'],
        [null, null, null],
      ]);
      expect(german.left.map(([line, reason]) => [line, reason])).toEqual([
        ['4', '“12.34” in n is no whole number'],
        ['5', '“1.5” in x is no number'],
        ['6', '“1,005” in m is no number'],
      ]);
      const french = await read('n;x;m\n1\u202f234;1 234,5;12\u00a0345,6\n', {
        ...{ delimiter: ';', decimal: ',', thousands: ' ', columns: numbers },
      });
      expect(french.rows).toEqual([['1234', '1234.5', '12345.60']]);
      const swiss = await read("n,x,m\n1'234,1'234.5,12'34.5\n", {
        thousands: "'",
        columns: [column('n', 'integer'), column('x', 'float'), column('m')],
      });
      expect(swiss.rows).toEqual([['1234', '1234.5', "12'34.5"]]);
    });

    test('words for missing count where a column is not text', async () => {
      const { rows, setAside } = await read('code,n,d\nNA,NA,-\nDE,1, N/A \nFR,,2026-01-02\n', {
        nullWords: ['NA', 'N/A', '-'],
        columns: [column('code'), column('n', 'integer'), column('d', 'date')],
      });
      expect(rows).toEqual([
        ['NA', null, null],
        ['DE', '1', null],
        ['FR', null, '2026-01-02'],
      ]);
      expect(setAside).toBe(0);
    });

    test('dates in the order that is said, and no other', async () => {
      const columns = [column('d', 'date'), column('b', 'boolean')];
      const content = 'd,b\n03/04/2026,yes\n31/12/2025,0\n12/31/2025,no\n01/02/2026,maybe\n';
      const { rows, left } = await read(content, { dateFormat: '%d/%m/%Y', columns });
      expect(rows).toEqual([
        ['2026-04-03', 'true'],
        ['2025-12-31', 'false'],
      ]);
      expect(left.map(([line, reason]) => [line, reason])).toEqual([
        ['4', '“12/31/2025” in d is no date'],
        ['5', '“maybe” in b is no yes or no'],
      ]);
      expect((await read(content, { dateFormat: '%m/%d/%Y', columns })).rows[0]?.[0]).toBe(
        '2026-03-04',
      );
    });

    test('comments, rows at the end, separators of several characters, columns left out', async () => {
      const { rows, left, schema } = await read(
        '# made "today\na||b||c\n1||x||2\n# half\n3||"y||\n# z"||4\n5||6\nTotal||||6\n\n',
        {
          ...{ delimiter: '||', comment: '#', footerRows: 1, leftOut: [1] },
          columns: [column('first', 'integer'), column('b'), column('c', 'integer')],
        },
      );
      expect(schema.map(({ name }) => name)).toEqual(['first', 'c']);
      expect(rows).toEqual([
        ['1', '2'],
        ['3', '4'],
      ]);
      expect(left).toEqual([
        ['7', '2 values where 3 belong', '5||6'],
        ['8', 'left out at the end', 'Total||||6'],
      ]);
    });

    test('a file of which no row fits is refused, and values late in a file are set aside', async () => {
      const columns = [column('a', 'integer')];
      expect(await code(read('a\nx\ny\n', { columns }))).toBe('ENG_NOT_CSV');
      const [table, aside] = [newTable(), newTable()];
      const lines = Array.from({ length: 30_000 }, (_, i) => `${String(i)},${String(i % 2)}`);
      const file = new File([['a,b', ...lines, 'none,1', '1,2'].join('\n')], 'late.csv');
      const late = await engine().importFile({ file, format: 'csv', table, aside });
      expect(late).toMatchObject({ rowCount: 30_001, setAside: 1 });
      expect(texts(await all(aside))).toEqual([
        ['30002', '“none” in a is no whole number', 'none,1'],
      ]);
    });
  });
}
