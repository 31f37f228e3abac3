import type { Cell, CorpusCase, CorpusGroup, NamedType } from './corpus-case.ts';
import { madeTable, placed } from './made-table.ts';

type Shown = readonly (readonly Cell[])[];

function json(
  name: string,
  content: string,
  columns: readonly NamedType[],
  shown: Shown,
): CorpusCase {
  const kind = /\.(ndjson|jsonl)$/.test(name) ? 'ndjson' : 'json';
  return {
    ...{ name, content, reader: { kind } },
    expect: { rows: shown.length, columns, cells: placed(shown) },
  };
}

function refused(name: string, content: string, code: string): CorpusCase {
  return { name, content, expect: { code } };
}

const N = [['a', 'integer']] as const;
const table = madeTable(3, 40, ['id', 'word', 'amount', 'day', 'instant', 'flag', 'odd']);
const records = table.shown.map((cells) =>
  Object.fromEntries(
    cells.map((cell, at) => {
      const [name, type] = table.columns[at] ?? ['', 'text'];
      const isPlain = type === 'integer' || type === 'float' || type === 'boolean';
      return [name, isPlain && cell !== null ? (JSON.parse(cell) as unknown) : cell];
    }),
  ),
);
const asColumns = Object.fromEntries(
  table.columns.map(([name]) => [name, records.map((one) => one[name])]),
);

const whole: CorpusCase[] = [
  json('array.json', JSON.stringify(records), table.columns, table.shown),
  json('array-pretty.json', JSON.stringify(records, null, 2), table.columns, table.shown),
  json('columns.json', JSON.stringify(asColumns), table.columns, table.shown),
  json(
    'lines.ndjson',
    records.map((one) => JSON.stringify(one)).join('\n'),
    table.columns,
    table.shown,
  ),
  json(
    'lines-crlf.jsonl',
    records.map((one) => `${JSON.stringify(one)}\r\n`).join(''),
    table.columns,
    table.shown,
  ),
  json('one-object.json', '{"a":1,"b":"x"}', [...N, ['b', 'text']], [['1', 'x']]),
  json('spaces.json', ' \n\t[ { "a" : 1 } , { "a" : 2 } ] \n', N, [['1'], ['2']]),
  json('blank-lines.ndjson', '{"a":1}\n\n\n{"a":2}\n\n', N, [['1'], ['2']]),
  json('plain-values.json', '[1,2,3]', [['value', 'integer']], [['1'], ['2'], ['3']]),
  json('one-line.ndjson', '{"a":1}', N, [['1']]),
  json('open-end.ndjson', '{"a":1}\n{"a":2}', N, [['1'], ['2']]),
];

const odd: CorpusCase[] = [
  json(
    'missing-keys.json',
    '[{"a":1},{"b":2},{}]',
    [...N, ['b', 'integer']],
    [
      ['1', null],
      [null, '2'],
      [null, null],
    ],
  ),
  json(
    'keys-in-any-order.json',
    '[{"a":1,"b":2},{"b":3,"a":4}]',
    [...N, ['b', 'integer']],
    [
      ['1', '2'],
      ['4', '3'],
    ],
  ),
  json('nulls.json', '[{"a":null},{"a":1}]', N, [[null], ['1']]),
  json(
    'all-null.json',
    '[{"a":null,"b":1}]',
    [
      ['a', 'text'],
      ['b', 'integer'],
    ],
    [[null, '1']],
  ),
  json('repeated-key.json', '[{"a":1,"a":2}]', N, [['2']]),
  json(
    'nested.json',
    '[{"a":{"b":{"c":1}},"d":[1,{"e":2}]}]',
    [
      ['a.b.c', 'integer'],
      ['d', 'nested'],
    ],
    [['1', '[1,{"e":2}]']],
  ),
  json(
    'arrays.json',
    '[{"a":[]},{"a":[1,null,"x"]}]',
    [['a', 'nested']],
    [['[]'], ['[1,null,"x"]']],
  ),
  json(
    'mixed-types.json',
    '[{"a":1},{"a":"x"},{"a":true}]',
    [['a', 'text']],
    [['1'], ['x'], ['true']],
  ),
  json('big-integers.json', '[{"a":9223372036854775807},{"a":-9223372036854775808}]', N, [
    ['9223372036854775807'],
    ['-9223372036854775808'],
  ]),
  json(
    'beyond-64-bits.json',
    '[{"a":9223372036854775808}]',
    [['a', 'decimal']],
    [['9223372036854775808']],
  ),
  json('beyond-38-digits.json', `[{"a":${'9'.repeat(45)}}]`, [['a', 'text']], [['9'.repeat(45)]]),
  json('beyond-doubles.json', '[{"a":1e400},{"a":1.5}]', [['a', 'text']], [['1e400'], ['1.5']]),
  json(
    'exact-or-float.json',
    '[{"a":9007199254740993},{"a":0.5}]',
    [['a', 'text']],
    [['9007199254740993'], ['0.5']],
  ),
  json(
    'floats.json',
    '[{"a":1.5},{"a":-0.0},{"a":1e-7}]',
    [['a', 'float']],
    [['1.5'], ['-0.0'], ['1e-7']],
  ),
  json('booleans.json', '[{"a":true},{"a":false}]', [['a', 'boolean']], [['true'], ['false']]),
  json(
    'dates.json',
    '[{"a":"2024-02-29"},{"a":"1999-12-31"}]',
    [['a', 'date']],
    [['2024-02-29'], ['1999-12-31']],
  ),
  json('no-such-day.json', '[{"a":"2023-02-29"}]', [['a', 'text']], [['2023-02-29']]),
  json(
    'offsets.json',
    '[{"a":"2024-02-29T23:59:59+02:00"}]',
    [['a', 'timestamp']],
    [['2024-02-29 21:59:59']],
  ),
  json('zeros.json', '[{"a":"007"},{"a":"1"}]', [['a', 'text']], [['007'], ['1']]),
  json('empty-text.json', '[{"a":""},{"a":null}]', [['a', 'text']], [[''], [null]]),
  json(
    'escapes.json',
    '[{"a":"\\u00e9\\n\\t\\"\\\\\\/\\ud83d\\ude00"}]',
    [['a', 'text']],
    [['é\n\t"\\/😀']],
  ),
  json(
    'odd-keys.json',
    '[{"":1,"__proto__":2,"a b":3,"A":4,"a":5}]',
    [
      ['(empty)', 'integer'],
      ['__proto__', 'integer'],
      ['a b', 'integer'],
      ['A', 'integer'],
      ['a_2', 'integer'],
    ],
    [['1', '2', '3', '4', '5']],
  ),
  json(
    'dotted-keys.json',
    '[{"a.b":1,"a":{"b":2}}]',
    [
      ['a.b', 'integer'],
      ['a.b_2', 'integer'],
    ],
    [['1', '2']],
  ),
  json(
    'long-text.json',
    `[{"a":"${'x'.repeat(1_000_000)}"}]`,
    [['a', 'text']],
    [['x'.repeat(1_000_000)]],
  ),
  json(
    'many-keys.json',
    `[{${Array.from({ length: 2000 }, (_, at) => `"k${String(at)}":${String(at)}`).join(',')}}]`,
    Array.from({ length: 2000 }, (_, at) => [`k${String(at)}`, 'integer'] as const),
    [Array.from({ length: 2000 }, (_, at) => String(at))],
  ),
  { ...json('mark.json', '\ufeff[{"a":1}]', N, [['1']]) },
  {
    ...json('json-named-csv.csv', '[{"a":1},{"a":2}]', N, [['1'], ['2']]),
    reader: { kind: 'json' },
  },
  {
    ...json('lines-named-json.json', '{"a":1}\n{"a":2}\n', N, [['1'], ['2']]),
    reader: { kind: 'ndjson' },
  },
];

const deep = (levels: number) => `[{"a":${'['.repeat(levels)}${']'.repeat(levels)}}]`;
const broken: CorpusCase[] = [
  refused('cut.json', '[{"a":1},{"a":', 'DS_JSON_INVALID'),
  refused('cut-array.json', '[{"a":1},{"a":2}', 'DS_JSON_INVALID'),
  refused('comma-at-end.json', '[{"a":1},]', 'DS_JSON_INVALID'),
  refused('single-quotes.json', "[{'a':1}]", 'DS_JSON_INVALID'),
  refused('comments.json', '[{"a":1} // one\n]', 'DS_JSON_INVALID'),
  refused('nan.json', '[{"a":NaN}]', 'DS_JSON_INVALID'),
  refused('leading-zero.json', '[{"a":007}]', 'DS_JSON_INVALID'),
  refused('raw-line-break.json', '[{"a":"x\ny"}]', 'DS_JSON_INVALID'),
  refused('bad-escape.json', '[{"a":"\\x"}]', 'DS_JSON_INVALID'),
  refused('unquoted-key.json', '[{a:1}]', 'DS_JSON_INVALID'),
  refused('two-arrays.json', '[{"a":1}][{"a":2}]', 'DS_JSON_MANY_VALUES'),
  refused('empty-array.json', '[]', 'DS_JSON_NO_COLUMNS'),
  refused('empty-object.json', '{}', 'DS_JSON_NO_COLUMNS'),
  refused('empty-objects.json', '[{},{}]', 'DS_JSON_NO_COLUMNS'),
  refused('deep.json', deep(100), 'DS_JSON_TOO_DEEP'),
  refused('very-deep.json', deep(1_000_000), 'DS_JSON_TOO_DEEP'),
  refused(
    'deep-objects.json',
    `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`,
    'DS_JSON_TOO_DEEP',
  ),
  refused('huge-value.json', `[{"a":"${'x'.repeat(17 * 2 ** 20)}"}]`, 'DS_JSON_CELL_TOO_LARGE'),
  refused('bad-line.ndjson', '{"a":1}\n{"a":\n{"a":3}\n', 'DS_JSON_INVALID'),
  refused(
    'too-many-keys.json',
    `[{${Array.from({ length: 16_385 }, (_, at) => `"k${String(at)}":1`).join(',')}}]`,
    'DS_FILE_TOO_WIDE',
  ),
];

export const jsonCases: CorpusGroup[] = [
  { about: 'JSON and NDJSON in every shape', cases: whole },
  { about: 'odd values and keys of JSON', cases: odd },
  { about: 'broken and hostile JSON', cases: broken },
];
