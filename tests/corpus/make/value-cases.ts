import type { ColumnTypeName } from '../../../src/vocabulary/column.ts';
import type { Cell, CorpusCase, CorpusGroup } from './corpus-case.ts';
import { csvByHand, csvCase, csvText, settled } from './csv-text.ts';
import { madeTable } from './made-table.ts';

/** A file of a key and one column whose values are odd; where `shown` is absent they come as written. */
function column(
  name: string,
  type: ColumnTypeName,
  written: readonly string[],
  shown: readonly Cell[] = written,
): CorpusCase {
  const content = csvText([['k', 'v'], ...written.map((value, row) => [`k${String(row)}`, value])]);
  const columns = [
    ['k', 'text'],
    ['v', type],
  ] as const;
  return csvByHand(
    `${name}.csv`,
    content,
    columns,
    shown.map((value, row) => [`k${String(row)}`, value]),
  );
}

const numbers: CorpusCase[] = [
  column('leading-zeros', 'text', ['007', '042', '100']),
  column('one-leading-zero', 'text', ['1', '22', '05']),
  column('zip-codes', 'text', ['01067', '80331', '00501']),
  column('largest-integer', 'integer', ['9223372036854775807', '1']),
  column('least-integer', 'integer', ['-9223372036854775808', '1']),
  column('beyond-64-bits', 'text', ['9223372036854775808', '1']),
  column('thirty-digits', 'text', ['123456789012345678901234567890', '1']),
  column('long-among-fractions', 'text', ['12345678901234567', '1.5']),
  column('card-numbers', 'text', ['4111111111111111', '0000111122223333']),
  column('phone-numbers', 'text', ['+49 30 123', '(030) 123']),
  column('minus', 'integer', ['-1', '2', '3']),
  column('fractions', 'float', ['1.5', '-0.25', '.5', '2.'], ['1.5', '-0.25', '0.5', '2.0']),
  column('exponents', 'float', ['1e3', '2.5E-3', '1e300'], ['1000.0', '0.0025', '1e+300']),
  column('integer-then-fraction', 'float', ['1', '2', '2.5'], ['1.0', '2.0', '2.5']),
  column(
    'infinities',
    'float',
    ['1.5', 'inf', '-inf', 'nan'],
    ['1.5', 'Infinity', '-Infinity', 'NaN'],
  ),
  column('percent', 'text', ['5%', '12.5%']),
  column('money', 'text', ['$5.00', '$12.50']),
  column('hexadecimal', 'text', ['0x1F', '0xff']),
  column('versions', 'text', ['1.2.3', '1.10.0']),
  column('ranges', 'text', ['1-2', '3-4']),
  column('minus-sign', 'text', ['−5', '−6']),
  column('arabic-digits', 'text', ['١٢', '٣٤']),
  column('wide-digits', 'text', ['１２', '３４']),
  column('plus', 'text', ['+1', '2', '3']),
  column('spaces-around', 'integer', [' 1', '2 ', ' 3 '], ['1', '2', '3']),
  column('underscores', 'text', ['1_000', '2_000']),
];

const words: CorpusCase[] = [
  column('booleans', 'boolean', ['true', 'false', 'true']),
  column('boolean-cases', 'boolean', ['TRUE', 'False', 'true'], ['true', 'false', 'true']),
  column('ones-and-zeros', 'integer', ['1', '0', '1']),
  column('na-country', 'text', ['NA', 'DE', 'FR']),
  column('null-words', 'text', ['NULL', 'null', 'None', 'n/a']),
  column('na-among-numbers', 'text', ['1', 'NA', '3']),
  column('dash-among-numbers', 'text', ['1', '-', '3']),
  column('spaces-kept', 'text', [' a', 'b ', '  ']),
  column('all-empty', 'text', ['', '', ''], [null, null, null]),
  column('mostly-empty', 'integer', ['', '5', ''], [null, '5', null]),
  column('quotes-in-text', 'text', ['say "hi"', "it's", '"']),
  column('formulas', 'text', ['=1+1', '@SUM(A1)', '+cmd', '-cmd']),
  column('sql', 'text', ["'; DROP TABLE t; --", '{{7*7}}', '${x}']),
  column('markup', 'text', ['<script>alert(1)</script>', '&amp;', '<b>']),
  column('controls', 'text', ['a\u0007b', 'c\u001bd', 'tab\there']),
  column('unicode', 'text', ['e\u0301', 'é', '👩‍👩‍👧', '𝄞', '\u202eabc']),
  column('line-breaks', 'text', ['one\ntwo', 'three\r\nfour', '\n']),
  column('long-cell', 'text', ['x'.repeat(200_000), 'y']),
  column('json-cells', 'text', ['{"a":1}', '[1,2]']),
  {
    ...column('na-settled', 'integer', ['1', 'NA', '', '4'], ['1', null, null, '4']),
    read: settled(
      [
        ['k', 'text'],
        ['v', 'integer'],
      ],
      { nullWords: ['NA'] },
    ),
  },
];

const times: CorpusCase[] = [
  column('iso-dates', 'date', ['2024-02-29', '0001-01-01', '9999-12-31']),
  column('no-such-day', 'text', ['2023-02-29', '2024-01-01']),
  column('dates-and-words', 'text', ['2024-01-01', 'later']),
  column(
    'iso-instants',
    'timestamp',
    ['2024-02-29 23:59:59', '2024-03-01T00:00:00'],
    ['2024-02-29 23:59:59', '2024-03-01 00:00:00'],
  ),
  column(
    'microseconds',
    'timestamp',
    ['2024-02-29 23:59:59.123456', '2024-02-29 00:00:00.5'],
    ['2024-02-29 23:59:59.123456', '2024-02-29 00:00:00.500000'],
  ),
  column(
    'zulu',
    'timestamp',
    ['2024-02-29T23:59:59Z', '2024-03-01T00:00:00Z'],
    ['2024-02-29 23:59:59', '2024-03-01 00:00:00'],
  ),
  column(
    'offsets',
    'timestamp',
    ['2024-02-29T23:59:59+02:00', '2024-03-01T00:00:00-05:00'],
    ['2024-02-29 21:59:59', '2024-03-01 05:00:00'],
  ),
  column('date-and-instant', 'text', ['2024-02-29', '2024-03-01 10:00:00']),
  column('clocks', 'time', ['10:30:00', '23:59:59']),
  column('years', 'integer', ['1999', '2024']),
  column('quarters', 'text', ['2024-Q1', '2024-Q2']),
  column('months', 'text', ['2024-01', '2024-02']),
  column('weeks', 'text', ['2024-W01', '2024-W52']),
  column('durations', 'text', ['1h 5m', 'P1D']),
  column('epochs', 'integer', ['1700000000', '1700000001']),
  column('epoch-milliseconds', 'integer', ['1700000000000', '1700000000001']),
  column('compact-dates', 'integer', ['20240229', '20240301']),
  column('dates-of-words', 'text', ['3 May 2024', '14 June 2024']),
];

const many = Array.from({ length: 4 }, (_, seed) =>
  csvCase(
    `mixed-${String(seed)}.csv`,
    madeTable(200 + seed, 500, [
      ...(['id', 'count', 'amount', 'code', 'word', 'gap', 'day', 'instant', 'clock'] as const),
      ...(['flag', 'odd'] as const),
    ]),
  ),
);

export const valueCases: CorpusGroup[] = [
  { about: 'numbers that must not lose a digit', cases: numbers },
  { about: 'words, missing values and hostile text', cases: words },
  { about: 'dates and times', cases: [...times, ...many] },
];
