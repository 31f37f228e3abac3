import type { CorpusCase, CorpusGroup } from './corpus-case.ts';
import { csvByHand, csvText } from './csv-text.ts';

/** A file with odd column names over whole numbers. */
function heads(
  name: string,
  written: readonly string[],
  kept: readonly string[] = written,
): CorpusCase {
  const numbers = written.map((_, at) => String(at + 1));
  return csvByHand(
    `${name}.csv`,
    csvText([written, numbers, numbers]),
    kept.map((column) => [column, 'integer'] as const),
    [numbers, numbers],
  );
}

const columns: CorpusCase[] = [
  heads('names-twice', ['a', 'a', 'a'], ['a', 'a_2', 'a_3']),
  heads('names-twice-taken', ['a', 'a', 'a_2'], ['a', 'a_3', 'a_2']),
  heads('names-by-case', ['Name', 'name', 'NAME'], ['Name', 'name_2', 'NAME_3']),
  heads('names-empty', ['a', '', 'c', ''], ['a', 'column 2', 'c', 'column 4']),
  heads('names-blank', ['a', '  ', 'c'], ['a', 'column 2', 'c']),
  heads('names-of-objects', ['__proto__', 'constructor', 'toString', 'hasOwnProperty']),
  heads('names-of-sql', ['select', 'from', 'order by', 'x"; DROP TABLE t; --']),
  heads('names-quoted', ['a "b"', "it's", '`c`', '[d]']),
  heads('names-with-breaks', ['a\nb', 'c\td', 'e\r\nf']),
  heads('names-of-markup', ['<b>', '&lt;', '{{x}}', '${y}']),
  heads('names-beyond-latin', ['имя', '名前', 'اسم', '😀', 'é']),
  heads('names-composed', ['é', 'e\u0301']),
  heads('names-turning', ['\u202eabc', '\u200b', 'x\u200dy']),
  heads('names-of-numbers', ['a', '2024', '2025']),
  heads('names-with-controls', ['a\u0001b', 'c\u007fd']),
  heads('names-64-kb', ['n'.repeat(65_536), 'b']),
  heads('names-spaced', [' a', 'b ', 'c d']),
  heads('names-rowid', ['rowid', 'rowid_', 'filename', 'value']),
  heads('names-of-aside', ['line', 'reason', 'text']),
  heads(
    'names-2000',
    Array.from({ length: 2000 }, (_, at) => `c${String(at)}`),
  ),
];

const FILES = [
  ...['a b.csv', 'ünïcode 名前.csv', '__proto__', 'no-extension', '.csv', '..csv', 'UPPER.CSV'],
  ...["it's; DROP TABLE x.csv", '<img src=x>.csv', '\u202egnp.csv', 'a\nb.csv', '%00%2e.csv'],
  ...['wrong.xlsx', 'wrong.parquet', 'wrong.json', 'wrong.gz', 'CON.csv', `${'n'.repeat(250)}.csv`],
  ...[
    "quote'quote.csv",
    'glob*[0-9]?.csv',
    'https://example.com/x.csv',
    'a\\b.csv',
    'back`tick.csv',
  ],
];

const files = FILES.map((fileName, at): CorpusCase => ({
  ...csvByHand(
    `file-name-${String(at)}`,
    'id,name\n1,ada\n2,bob\n',
    [
      ['id', 'integer'],
      ['name', 'text'],
    ],
    [
      ['1', 'ada'],
      ['2', 'bob'],
    ],
  ),
  fileName,
}));

export const nameCases: CorpusGroup[] = [
  { about: 'names of columns', cases: columns },
  { about: 'names of files', cases: files },
];
