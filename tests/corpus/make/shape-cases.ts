import type { CorpusCase, CorpusGroup } from './corpus-case.ts';
import { csvByHand, csvCase, csvText, settled } from './csv-text.ts';
import { madeTable, placed, seeded } from './made-table.ts';

const AB = [
  ['a', 'integer'],
  ['b', 'integer'],
] as const;
const ABC = [...AB, ['c', 'integer']] as const;
const hand = csvByHand;

/** Rows of which some have a value too few or too many, at random places. */
function raggedAt(seed: number): CorpusCase {
  const random = seeded(100 + seed);
  const table = madeTable(seed, 60, ['id', 'word', 'day', 'count']);
  const kept: number[] = [];
  const asideLines: number[] = [];
  const written = table.written.map((cells, row) => {
    const dice = random();
    if (row < 5 || dice < 0.8) {
      kept.push(row);
      return cells;
    }
    asideLines.push(row + 2);
    return dice < 0.9 ? cells.slice(0, 2) : [...cells, 'more'];
  });
  const content = csvText([table.columns.map(([name]) => name), ...written]);
  const shown = kept.map((row) => table.shown[row] ?? []);
  return {
    ...hand(`ragged-${String(seed)}.csv`, content, table.columns, shown, { asideLines }),
    expect: {
      ...{ rows: shown.length, setAside: asideLines.length, asideLines, columns: table.columns },
      ...{ cells: placed(shown), unread: 1 },
    },
  };
}

const late = Array.from({ length: 30_000 }, (_, row) => `${String(row)},${String(row % 7)}`);
const lateEnds = ['a,b', ...Array.from({ length: 40_000 }, (_, row) => `${String(row)},x`)].join(
  '\n',
);
const ragged: CorpusCase[] = [
  ...Array.from({ length: 12 }, (_, seed) => raggedAt(seed)),
  hand(
    'short-row.csv',
    'a,b,c\n1,2,3\n4,5\n6,7,8\n',
    ABC,
    [
      ['1', '2', '3'],
      ['6', '7', '8'],
    ],
    { setAside: 1, asideLines: [3] },
  ),
  hand(
    'long-row.csv',
    'a,b\n1,2\n3,4,5\n6,7\n',
    AB,
    [
      ['1', '2'],
      ['6', '7'],
    ],
    { setAside: 1, asideLines: [3] },
  ),
  hand('late-rows.csv', ['a,b', ...late, '1,2,3', '4', '5,6'].join('\n'), AB, [], {
    ...{
      rows: 30_001,
      setAside: 2,
      asideLines: [30_002, 30_003],
      cells: [
        [29_999, ['29999', '4']],
        [30_000, ['5', '6']],
      ],
    },
  }),
  hand(
    'last-row-cut.csv',
    'a,b,c\n1,2,3\n4,5,6\n7,8',
    ABC,
    [
      ['1', '2', '3'],
      ['4', '5', '6'],
    ],
    { setAside: 1, asideLines: [4] },
  ),
  hand(
    'all-rows-close.csv',
    'a,b,\n1,2,\n3,4,\n',
    [...AB, ['column 3', 'text']],
    [
      ['1', '2', null],
      ['3', '4', null],
    ],
  ),
  hand('rows-close-but-head.csv', 'a,b\n1,2,\n3,4,\n', AB, [
    ['1', '2'],
    ['3', '4'],
  ]),
  hand(
    'unclosed-at-end.csv',
    'a,b\n1,2\n3,4\n5,"6\n',
    AB,
    [
      ['1', '2'],
      ['3', '4'],
    ],
    { setAside: 1, asideLines: [4] },
  ),
  {
    ...hand(
      'text-after-quote.csv',
      'a,b\n1,"x"y\n2,"z"\n3,w\n',
      [
        ['a', 'integer'],
        ['b', 'text'],
      ],
      [
        ['2', 'z'],
        ['3', 'w'],
      ],
      { setAside: 1, asideLines: [2] },
    ),
  },
];

const table = madeTable(7, 20, ['id', 'word', 'count', 'day']);
const preambles: CorpusCase[] = [
  csvCase('one-line-above.csv', table, { above: 'Report of 2024\n' }, { unread: 2 }),
  csvCase('two-lines-above.csv', table, { above: 'Report\nMade on 3 May\n' }, { unread: 3 }),
  csvCase(
    'lines-and-blank-above.csv',
    table,
    { above: 'Report\n\nMade on 3 May\n\n' },
    { unread: 5 },
  ),
  csvCase('pairs-above.csv', table, { above: 'Report,Sales\nYear,2024\n' }, { unread: 3 }),
  csvCase('quoted-above.csv', table, { above: '"Report, of\n2024"\n' }, { unread: 2 }),
  csvCase('blank-above.csv', table, { above: '\n\n\n' }, { unread: 4 }),
  csvCase('sep-line-above.csv', table, { above: 'sep=;\n', delimiter: ';' }, { unread: 2 }),
  csvCase('crlf-above.csv', table, { above: 'Report\r\n\r\n', lineEnd: '\r\n' }, { unread: 3 }),
];

const blanks: CorpusCase[] = [
  hand(
    'blank-lines.csv',
    'a,b\n\n1,2\n\n\n3,4\n',
    AB,
    [
      ['1', '2'],
      ['3', '4'],
    ],
    { unread: 4 },
  ),
  hand(
    'blank-at-end.csv',
    'a,b\n1,2\n3,4\n\n\n\n',
    AB,
    [
      ['1', '2'],
      ['3', '4'],
    ],
    { unread: 4 },
  ),
  hand('empty-row.csv', 'a,b\n1,2\n,\n3,4\n', AB, [
    ['1', '2'],
    [null, null],
    ['3', '4'],
  ]),
  hand(
    'crlf-blank.csv',
    'a,b\r\n\r\n1,2\r\n\r\n3,4\r\n',
    AB,
    [
      ['1', '2'],
      ['3', '4'],
    ],
    { unread: 3 },
  ),
  hand('mixed-ends.csv', 'a,b\n1,2\r\n3,4\n5,6\r\n', AB, [
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
  ]),
  hand(
    'late-other-ends.csv',
    `${lateEnds}\r\n8,y\r\n9,z\r\n`,
    [
      ['a', 'integer'],
      ['b', 'text'],
    ],
    [],
    {
      rows: 40_002,
      cells: [
        [39_999, ['39999', 'x']],
        [40_001, ['9', 'z']],
      ],
    },
  ),
];

/** A record with a word among numbers: text when nobody says otherwise, set aside when somebody does. */
function amongNumbers(name: string, odd: readonly string[]): CorpusCase[] {
  const rows = Array.from({ length: 300 }, (_, row) => [String(1700 + row), '2']);
  const content = csvText([['year', 'sum'], ...rows.slice(0, 200), odd, ...rows.slice(200)]);
  const one = hand(`${name}.csv`, content, [], []);
  const integers = [
    ['year', 'integer'],
    ['sum', 'integer'],
  ] as const;
  const isText = odd.map((cell) => !/^\d+$/.test(cell));
  return [
    {
      ...one,
      expect: {
        ...{ rows: 301, unread: 1, cells: [[200, odd]] },
        columns: integers.map(([column, type], at) => [
          column,
          isText[at] === true ? 'text' : type,
        ]),
      },
    },
    {
      ...{ ...one, name: `${name}-settled.csv`, read: settled(integers) },
      expect: {
        ...{ rows: 300, setAside: 1, asideLines: [202], columns: integers, unread: 1 },
        cells: [[200, ['1900', '2']]],
      },
    },
  ];
}

const totals: CorpusCase[] = [
  hand(
    'totals-short.csv',
    'a,b,c\n1,2,3\n4,5,6\n7,8,9\nTotal,18\n',
    ABC,
    [
      ['1', '2', '3'],
      ['4', '5', '6'],
      ['7', '8', '9'],
    ],
    { setAside: 1, asideLines: [5] },
  ),
  hand(
    'totals-fits.csv',
    csvText([
      ['region', 'sum'],
      ...Array.from({ length: 30 }, (_, row) => [`r${String(row)}`, String(row)]),
      ['Total', '435'],
    ]),
    [
      ['region', 'text'],
      ['sum', 'integer'],
    ],
    [],
    { rows: 31, cells: [[30, ['Total', '435']]] },
  ),
  ...amongNumbers('totals-in-numbers', ['Total', '600']),
  ...amongNumbers('head-among-numbers', ['year', 'sum']),
  hand(
    'note-below.csv',
    'a,b\n1,2\n3,4\n5,6\n\nSource: the ministry\n',
    AB,
    [
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ],
    { setAside: 1, asideLines: [6], unread: 2 },
  ),
];

const small: CorpusCase[] = [
  hand('one-row.csv', 'a,b\n1,2\n', AB, [['1', '2']]),
  hand('one-column.csv', 'name\nada\nbob\ncy\n', [['name', 'text']], [['ada'], ['bob'], ['cy']]),
  hand('one-column-numbers.csv', 'n\n1\n2\n3\n', [['n', 'integer']], [['1'], ['2'], ['3']]),
  hand(
    'no-head.csv',
    '1,2\n3,4\n5,6\n',
    [
      ['column 1', 'integer'],
      ['column 2', 'integer'],
    ],
    [
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ],
    { unread: 0 },
  ),
  {
    ...hand('head-alone.csv', 'a,b,c\n', [], []),
    expect: {
      rows: 0,
      columns: [
        ['a', 'text'],
        ['b', 'text'],
        ['c', 'text'],
      ],
      unread: 1,
    },
  },
  hand(
    'all-text.csv',
    'first,last\nAda,Lovelace\nAlan,Turing\nGrace,Hopper\n',
    [
      ['first', 'text'],
      ['last', 'text'],
    ],
    [
      ['Ada', 'Lovelace'],
      ['Alan', 'Turing'],
      ['Grace', 'Hopper'],
    ],
  ),
  hand(
    'quoted-head.csv',
    '"a,1","b ""2"""\n1,2\n3,4\n',
    [
      ['a,1', 'integer'],
      ['b "2"', 'integer'],
    ],
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ),
  hand(
    'head-of-two-lines.csv',
    '"a\n1",b\n1,2\n3,4\n',
    [
      ['a\n1', 'integer'],
      ['b', 'integer'],
    ],
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ),
];

export const shapeCases: CorpusGroup[] = [
  { about: 'ragged rows', cases: ragged },
  { about: 'lines above the table', cases: preambles },
  { about: 'blank lines and line ends', cases: blanks },
  { about: 'totals, notes and heads among the rows', cases: totals },
  { about: 'small tables', cases: small },
];
