import parquetExpected from './parquet/expected.json';
import type { CorpusCase, CorpusGroup, ExpectedTable } from './make/corpus-case.ts';

/** Addresses of the files that programs in other languages made, by their path here. */
const ADDRESSES = import.meta.glob<string>(
  ['./{arrow,duckdb,parquet,sqlite,xlsx}/*', '!./**/*.json'],
  { query: '?url', import: 'default', eager: true },
);

type Due = ExpectedTable | { readonly code: string };
type Said = readonly [path: string, expect: Due, within?: readonly string[]];

const rows = (count: number): Due => ({ rows: count });
const refused = (code: string): Due => ({ code });

const ARROW: readonly Said[] = [
  ...['types.arrow', 'types-lz4.arrow', 'types-zstd.arrow', 'types-one-batch.arrow'].map(
    (name): Said => [`arrow/${name}`, rows(3)],
  ),
  ...['types.arrows', 'types-lz4.arrows', 'old-stream.arrows'].map((name): Said => [
    `arrow/${name}`,
    rows(3),
  ]),
  ['arrow/many-lz4.feather', rows(130_000)],
  ['arrow/many-zstd.feather', rows(130_000)],
  ['arrow/no-batches.arrow', rows(0)],
  ['arrow/replaced.arrows', { rows: 4, columns: [['d', 'text']], cells: [[3, ['d']]] }],
  ['arrow/interval.arrow', refused('DS_ARROW_UNSUPPORTED')],
  ['arrow/delta.arrows', refused('DS_ARROW_UNSUPPORTED')],
  ['arrow/version-1.feather', refused('SRC_UNKNOWN_FORMAT')],
];

const DATABASES: readonly Said[] = [
  ['sqlite/types.sqlite', rows(60_000), ['many']],
  ['sqlite/types.sqlite', rows(3), ['types']],
  ['sqlite/types.sqlite', rows(0), ['we"ird; name']],
  ['sqlite/types.sqlite', rows(25_716), ['doubled']],
  ['sqlite/bad-text.sqlite', { rows: 1, columns: [['x', 'text']], cells: [[0, ['a\ufffdb']]] }],
  ['sqlite/with-log.sqlite', { rows: 1, cells: [[0, ['1']]] }],
  ['sqlite/no-tables.sqlite', refused('SRC_NO_TABLE')],
  ['sqlite/utf16.sqlite', refused('SRC_DATABASE_UNSUPPORTED')],
  ['duckdb/types.duckdb', rows(1), ['types']],
  ['duckdb/types.duckdb', rows(100_000), ['other', 'odd; "name']],
  ['duckdb/types.duckdb', { rows: 1, cells: [[0, ['25.00']]] }, ['doubled']],
];

const TYPED = [
  ...[['code', 'text'] as const, ['count', 'integer'] as const, ['amount', 'float'] as const],
  ...[['share', 'float'] as const, ['day', 'date'] as const, ['instant', 'timestamp'] as const],
  ...[['clock', 'time'] as const, ['flag', 'boolean'] as const],
];
const WORKBOOKS: readonly Said[] = [
  ...['typed', 'typed-1904', 'inline'].map((name): Said => [
    `xlsx/${name}.xlsx`,
    { rows: 79, columns: TYPED },
  ]),
  [
    'xlsx/typed.xlsx',
    { rows: 1, columns: [['A', 'integer']], cells: [[0, ['1']]] },
    ['Very hidden'],
  ],
  [
    'xlsx/errors.xlsx',
    {
      rows: 4,
      columns: [
        ['n', 'integer'],
        ['formula', 'integer'],
      ],
      cells: [[1, [null, '4']]],
    },
  ],
  ['xlsx/odd.xlsx', rows(5)],
  ['xlsx/serials-1900.xlsx', rows(11)],
  ['xlsx/serials-1904.xlsx', rows(11)],
  ['xlsx/macros-and-links.xlsx', rows(1)],
  ...['empty', 'no-sheets'].map((name): Said => [`xlsx/${name}.xlsx`, refused('SRC_NO_TABLE')]),
  ...['doctype', 'xxe', 'laughs'].map((name): Said => [
    `xlsx/${name}.xlsx`,
    refused('SRC_WORKBOOK_UNSAFE'),
  ]),
  ...['no-string', 'cut-xml', 'rows-fall', 'far-cell', 'no-part'].map((name): Said => [
    `xlsx/${name}.xlsx`,
    refused('SRC_WORKBOOK_DAMAGED'),
  ]),
  ['xlsx/spaces-bomb.xlsx', refused('SRC_ARCHIVE_TOO_BIG')],
];

const PARQUET = Object.entries(parquetExpected).map(([name, due]): Said => [
  `parquet/${name}`,
  due as Due,
]);

/** What does not come out as it should yet. */
const KNOWN: Readonly<Record<string, string>> = {
  'arrow/old-stream.arrows': 'streams from before Arrow 0.15 begin with no mark to know them by',
  'parquet/nothing.parquet': 'a column without a type becomes whole numbers, elsewhere text',
};

/** The committed files, fetched from the test's own server, and what they hold. */
export async function committedCases(said: readonly Said[]): Promise<CorpusCase[]> {
  return Promise.all(
    said.map(async ([path, due, within]) => {
      const response = await fetch(ADDRESSES[`./${path}`] ?? '');
      if (!response.ok) throw new Error(`${path} is not there`);
      return {
        ...{ name: path, fileName: path.split('/').at(-1) ?? path },
        ...{ content: new Uint8Array(await response.arrayBuffer()), expect: due },
        ...(within === undefined ? {} : { within }),
        ...(KNOWN[path] === undefined ? {} : { known: KNOWN[path] }),
      };
    }),
  );
}

export const committedGroups: readonly (Omit<CorpusGroup, 'cases'> & {
  readonly said: readonly Said[];
})[] = [
  { about: 'Parquet of pyarrow, in every encoding and broken', said: PARQUET },
  { about: 'Arrow and Feather of pyarrow', said: ARROW },
  { about: 'SQLite and DuckDB files', said: DATABASES },
  { about: 'workbooks of openpyxl and xlsxwriter', said: WORKBOOKS },
];
