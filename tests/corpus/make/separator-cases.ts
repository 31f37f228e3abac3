import type { CorpusCase, CorpusGroup } from './corpus-case.ts';
import { csvCase, csvReader, csvText, settled } from './csv-text.ts';
import { madeTable, placed } from './made-table.ts';

const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const;
const LINE_ENDS = { lf: '\n', crlf: '\r\n', cr: '\r' } as const;
const COLUMNS = ['id', 'word', 'amount', 'gap', 'day'] as const;

const usual = Object.entries(SEPARATORS).flatMap(([separator, delimiter], seed) =>
  Object.entries(LINE_ENDS).flatMap(([end, lineEnd]) =>
    [true, false].map((endsLine) =>
      csvCase(`${separator}-${end}${endsLine ? '' : '-open'}.csv`, madeTable(seed, 12, COLUMNS), {
        ...{ delimiter, lineEnd, endsLine },
      }),
    ),
  ),
);

const quoted = Object.entries(SEPARATORS).flatMap(([separator, delimiter], seed) => {
  const table = madeTable(10 + seed, 9, ['id', 'odd', 'code', 'word']);
  return [
    csvCase(`${separator}-all-quoted.csv`, table, { delimiter, quoting: 'all' }),
    csvCase(`${separator}-quoted-crlf.csv`, table, { delimiter, lineEnd: '\r\n' }),
    csvCase(`${separator}-backslash.csv`, table, { delimiter, escape: '\\' }),
    csvCase(`${separator}-single-quotes.csv`, table, {
      delimiter,
      quote: "'",
      escape: "'",
      quoting: 'all',
    }),
  ];
});

const RARE = {
  ...{ caret: '^', tilde: '~', 'start-of-heading': '\x01', 'unit-separator': '\x1f' },
  ...{ 'broken-bar': '¦' },
};
const rare = Object.entries(RARE).map(([separator, delimiter], seed) =>
  csvCase(`${separator}.txt`, madeTable(20 + seed, 15, ['id', 'word', 'amount', 'gap']), {
    delimiter,
  }),
);

const SEVERAL = ['||', ':', '::', '~|~', ';;', '\t\t', ' - '];
const several = SEVERAL.map((delimiter, seed): CorpusCase => {
  const table = madeTable(30 + seed, 8, ['id', 'word', 'amount']);
  const content = csvText([table.columns.map(([name]) => name), ...table.written], { delimiter });
  return {
    ...{ name: `several-${String(seed)}.txt`, content },
    reader: csvReader({ delimiter }),
    read: settled(table.columns, { delimiter }),
    expect: { rows: 8, columns: table.columns, cells: placed(table.shown), unread: 1 },
  };
});

export const separatorCases: CorpusGroup[] = [
  { about: 'usual separators, line ends, with and without a last one', cases: usual },
  { about: 'quoting: all values, line breaks and separators inside, other escapes', cases: quoted },
  { about: 'rare separators, and of several characters', cases: [...rare, ...several] },
];
