import type { CorpusCase, CorpusGroup } from './corpus-case.ts';
import { csvByHand, csvText } from './csv-text.ts';

function long(name: string, length: number, cellOf: (row: number) => string): CorpusCase {
  const rows = Array.from({ length }, (_, row) => [String(row), cellOf(row)]);
  const last = String(length - 1);
  return csvByHand(
    `${name}.csv`,
    csvText([['n', 't'], ...rows]),
    [
      ['n', 'integer'],
      ['t', 'text'],
    ],
    [],
    {
      rows: length,
      cells: [
        [0, ['0', cellOf(0)]],
        [length - 1, [last, cellOf(length - 1)]],
      ],
    },
  );
}

function wide(
  name: string,
  width: number,
  cell: string,
  shown: string,
  type: 'float' | 'text' | 'date',
): CorpusCase {
  const head = Array.from({ length: width }, (_, at) => `c${String(at)}`);
  const cells = head.map(() => cell);
  return csvByHand(
    `${name}.csv`,
    csvText([head, cells, cells]),
    head.map((column) => [column, type] as const),
    [head.map(() => shown), head.map(() => shown)],
  );
}

const cases: CorpusCase[] = [
  long('rows-100000', 100_000, (row) => `text ${String(row % 97)}`),
  long('rows-with-breaks-20000', 20_000, (row) => `line one of ${String(row)}\n"two"`),
  long('long-cells', 40, (row) => 'y'.repeat(100_000 + row)),
  long('one-cell-of-5-mb', 2, (row) => 'z'.repeat(row === 1 ? 5_000_000 : 1)),
  wide('wide-text', 2000, 'x', 'x', 'text'),
  wide('wide-floats', 2000, '1.5', '1.5', 'float'),
  wide('wide-dates', 1000, '2024-02-29', '2024-02-29', 'date'),
  csvByHand('one-cell.csv', 'a\n1\n', [['a', 'integer']], [['1']]),
];

export const sizeCases: CorpusGroup[] = [{ about: 'long and wide tables', cases }];
