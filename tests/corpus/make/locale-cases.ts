import type { CorpusCase, CorpusGroup } from './corpus-case.ts';
import { csvByHand, csvReader, settled } from './csv-text.ts';

const NUMBERS = [
  ['n', 'integer'],
  ['x', 'float'],
] as const;

/** Numbers as some country writes them, read as somebody says; as text when nobody says. */
function numbers(
  name: string,
  signs: { readonly decimal?: string; readonly thousands?: string },
  rows: readonly (readonly [string, string])[],
): CorpusCase[] {
  const content = ['n;x', ...rows.map((row) => row.join(';'))].join('\n');
  const shown = [
    ['1234567', '1234.5'],
    ['-12', '-0.25'],
  ];
  const reader = csvReader({ delimiter: ';' });
  const texts = rows.map((row) => [...row]);
  const plain = /^-?\d+$/;
  const types = NUMBERS.map(
    ([column, type], at) =>
      [column, texts.every((row) => plain.test(row[at] ?? '')) ? type : 'text'] as const,
  );
  return [
    {
      ...csvByHand(`${name}.csv`, content, NUMBERS, shown),
      ...{ read: settled(NUMBERS, { delimiter: ';', ...signs }), reader },
    },
    { ...csvByHand(`${name}-as-text.csv`, content, types, texts), reader },
  ];
}

const signs: CorpusCase[] = [
  ...numbers('german', { decimal: ',', thousands: '.' }, [
    ['1.234.567', '1.234,5'],
    ['-12', '-0,25'],
  ]),
  ...numbers('french', { decimal: ',', thousands: ' ' }, [
    ['1\u202f234\u202f567', '1\u00a0234,5'],
    ['-12', '-0,25'],
  ]),
  ...numbers('swiss', { thousands: "'" }, [
    ["1'234'567", "1'234.5"],
    ['-12', '-0.25'],
  ]),
  ...numbers('english', { thousands: ',' }, [
    ['1,234,567', '1,234.5'],
    ['-12', '-0.25'],
  ]),
  ...numbers('indian', { thousands: ',' }, [
    ['12,34,567', '1,234.5'],
    ['-12', '-0.25'],
  ]),
  ...numbers('comma-only', { decimal: ',' }, [
    ['1234567', '1234,5'],
    ['-12', '-0,25'],
  ]),
];

const DAYS = [
  ['k', 'text'],
  ['d', 'date'],
] as const;
const SHOWN = [
  ['a', '2024-04-03'],
  ['b', '2024-12-31'],
];

/** Days as some country writes them, read as somebody says. */
function days(name: string, dateFormat: string, first: string, second: string): CorpusCase {
  return {
    ...csvByHand(`${name}.csv`, `k,d\na,${first}\nb,${second}\n`, DAYS, SHOWN),
    read: settled(DAYS, { dateFormat }),
  };
}

const dates: CorpusCase[] = [
  days('day-first-slash', '%d/%m/%Y', '03/04/2024', '31/12/2024'),
  days('month-first-slash', '%m/%d/%Y', '04/03/2024', '12/31/2024'),
  days('day-first-point', '%d.%m.%Y', '03.04.2024', '31.12.2024'),
  days('day-first-dash', '%d-%m-%Y', '03-04-2024', '31-12-2024'),
  days('two-digit-year', '%d/%m/%y', '03/04/24', '31/12/24'),
  days('year-first-slash', '%Y/%m/%d', '2024/04/03', '2024/12/31'),
  {
    ...csvByHand(
      'other-order-aside.csv',
      'k,d\na,03/04/2024\nx,12/31/2024\nb,31/12/2024\n',
      DAYS,
      SHOWN,
      {
        ...{ setAside: 1, asideLines: [3] },
      },
    ),
    read: settled(DAYS, { dateFormat: '%d/%m/%Y' }),
  },
  {
    ...csvByHand(
      'clock-behind.csv',
      'k,d\na,03/04/2024 10:20\n',
      [
        ['k', 'text'],
        ['d', 'timestamp'],
      ],
      [['a', '2024-04-03 10:20:00']],
    ),
    read: settled(
      [
        ['k', 'text'],
        ['d', 'timestamp'],
      ],
      { timestampFormat: '%d/%m/%Y %H:%M' },
    ),
  },
  {
    ...csvByHand(
      'comments-and-foot.csv',
      '# made by hand\nk,d\n# half\na,2024-04-03\nb,2024-12-31\nTotal,2\n',
      DAYS,
      SHOWN,
      {
        ...{ unread: 3, setAside: 1, asideLines: [6] },
      },
    ),
    read: settled(DAYS, { comment: '#', footerRows: 1 }),
  },
  {
    ...csvByHand(
      'left-out-column.csv',
      'k,secret,d\na,1,2024-04-03\nb,2,2024-12-31\n',
      DAYS,
      SHOWN,
    ),
    read: settled(
      [
        ['k', 'text'],
        ['secret', 'integer'],
        ['d', 'date'],
      ],
      { leftOut: [1] },
    ),
  },
];

export const localeCases: CorpusGroup[] = [
  { about: 'numbers of many countries', cases: signs },
  { about: 'dates of many countries, comments, feet', cases: dates },
];
