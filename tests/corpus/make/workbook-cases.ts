import { strToU8, zipSync } from 'fflate';
import type { Cell, CorpusCase, CorpusGroup, NamedType } from './corpus-case.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

interface Parts {
  readonly sheets?: readonly (readonly [name: string, rows: string, state?: string])[];
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** An Excel workbook, written as ECMA-376 has it. */
function workbook({
  sheets = [],
  strings,
  styles,
  workbook: book = '',
  more = {},
}: Parts): Uint8Array<ArrayBuffer> {
  const list = sheets.map(
    ([name, , state], at) =>
      `<sheet name="${name}" sheetId="${String(at + 1)}"${state === undefined ? '' : ` state="${state}"`} r:id="s${String(at)}"/>`,
  );
  const links = [
    ...sheets.map(
      (_, at) =>
        `<Relationship Id="s${String(at)}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${String(at + 1)}.xml"/>`,
    ),
    ...(strings === undefined
      ? []
      : [`<Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`]),
    ...(styles === undefined
      ? []
      : [`<Relationship Id="f" Type="${OFFICE}/styles" Target="styles.xml"/>`]),
  ];
  const kinds = [
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>',
    ...sheets.map(
      (_, at) =>
        `<Override PartName="/xl/worksheets/sheet${String(at + 1)}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
    ),
    ...(strings === undefined
      ? []
      : [
          '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>',
        ]),
    ...(styles === undefined
      ? []
      : [
          '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>',
        ]),
  ];
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${kinds.join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${book}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(([, rows], at) => [
        `xl/worksheets/sheet${String(at + 1)}.xml`,
        `${HEAD}<worksheet xmlns="${MAIN}">${rows}</worksheet>`,
      ]),
    ),
    ...(strings === undefined
      ? {}
      : { 'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles === undefined
      ? {}
      : { 'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...more,
  };
  const bytes = Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name, strToU8(text)]),
  );
  return Uint8Array.from(zipSync(bytes, { mtime: Date.UTC(2024, 0, 1) }));
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const text = (value: string) =>
  `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
const number = (value: string, style = 0) => `<c s="${String(style)}"><v>${value}</v></c>`;
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;
const data = (...rows: string[]) => `<sheetData>${rows.join('')}</sheetData>`;

/** Dates, times, a currency, percentages. */
const STYLES =
  '<numFmts count="1"><numFmt numFmtId="170" formatCode="#,##0.00\\ [$€-407]"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="21"/><xf numFmtId="170"/><xf numFmtId="10"/></cellXfs>';

function sheet(
  name: string,
  columns: readonly NamedType[],
  rows: readonly string[],
  shown: readonly (readonly Cell[])[],
  more: Parts = {},
): CorpusCase {
  const head = row(...columns.map(([column]) => text(column)));
  return {
    name: `${name}.xlsx`,
    content: workbook({ sheets: [['S', data(head, ...rows)]], styles: STYLES, ...more }),
    reader: { kind: 'xlsx' },
    expect: { rows: shown.length, columns, cells: shown.map((cells, place) => [place, cells]) },
  };
}

const AB = [
  ['a', 'integer'],
  ['b', 'text'],
] as const;
const whole: CorpusCase[] = [
  sheet(
    'plain',
    AB,
    [row(number('1'), text('x')), row(number('2'), text('y'))],
    [
      ['1', 'x'],
      ['2', 'y'],
    ],
  ),
  sheet(
    'floats',
    [['a', 'float']],
    [row(number('1.5')), row(number('0.1')), row(number('1E-7'))],
    [['1.5'], ['0.1'], ['1e-7']],
  ),
  sheet(
    'days',
    [['a', 'date']],
    [row(number('45351', 1)), row(number('1', 1))],
    [['2024-02-29'], ['1900-01-01']],
  ),
  sheet('days-of-1904', [['a', 'date']], [row(number('43889', 1))], [['2024-02-29']], {
    workbook: '<workbookPr date1904="1"/>',
  }),
  sheet('instants', [['a', 'timestamp']], [row(number('45351.5', 2))], [['2024-02-29 12:00:00']]),
  sheet('clocks', [['a', 'time']], [row(number('0.75', 3))], [['18:00:00']]),
  sheet('money', [['a', 'float']], [row(number('12.5', 4))], [['12.5']]),
  sheet('percent', [['a', 'float']], [row(number('0.05', 5))], [['0.05']]),
  sheet(
    'flags',
    [['a', 'boolean']],
    [row('<c t="b"><v>1</v></c>'), row('<c t="b"><v>0</v></c>')],
    [['true'], ['false']],
  ),
  sheet('zeros', [['a', 'text']], [row(text('007')), row(text('08'))], [['007'], ['08']]),
  sheet('numbers-as-text', [['a', 'text']], [row(text('1')), row(text('2'))], [['1'], ['2']]),
  sheet('mixed-kinds', [['a', 'text']], [row(number('1')), row(text('x'))], [['1'], ['x']]),
  sheet('spaces', [['a', 'text']], [row(text('  x ')), row(text('y\nz'))], [['  x '], ['y\nz']]),
  sheet(
    'formulas',
    AB,
    [row('<c><f>1+1</f><v>2</v></c>', '<c t="str"><f>"x"</f><v>x</v></c>')],
    [['2', 'x']],
  ),
  sheet(
    'gaps',
    [
      ['a', 'integer'],
      ['b', 'text'],
      ['c', 'text'],
    ],
    [
      '<row r="2"><c r="A2"><v>1</v></c><c r="C2" t="inlineStr"><is><t>z</t></is></c></row>',
      '<row r="4"><c r="B4" t="inlineStr"><is><t>y</t></is></c></row>',
    ],
    [
      ['1', null, 'z'],
      [null, null, null],
      [null, 'y', null],
    ],
  ),
  sheet(
    'markup',
    [['a', 'text']],
    [row(text('<b>&amp; "x", \'y\'')), row(text('=1+1'))],
    [['<b>&amp; "x", \'y\''], ['=1+1']],
  ),
  sheet('emoji', [['a', 'text']], [row(text('😀 名前')), row(text('é'))], [['😀 名前'], ['é']]),
  sheet(
    'shared',
    [['a', 'text']],
    [row('<c t="s"><v>1</v></c>'), row('<c t="s"><v>0</v></c>')],
    [['two'], ['one']],
    { strings: '<si><t>one</t></si><si><r><t>t</t></r><r><t>wo</t></r></si>' },
  ),
  sheet(
    'names-twice',
    [
      ['a', 'integer'],
      ['a_2', 'integer'],
    ],
    [row(number('1'), number('2'))],
    [['1', '2']],
    { sheets: [['S', data(row(text('a'), text('a')), row(number('1'), number('2')))]] },
  ),
  {
    ...sheet('hidden-first', AB, [], [['1', 'x']], {
      sheets: [
        ['H', data(row(text('no'))), 'hidden'],
        ['S', data(row(text('a'), text('b')), row(number('1'), text('x')))],
      ],
    }),
    reader: { kind: 'xlsx' },
  },
  {
    ...sheet('second-sheet', AB, [], [['1', 'x']], {
      sheets: [
        ['One', data(row(text('no')), row(text('x')))],
        [
          'Two &amp; "three"'.replaceAll('"', '&quot;'),
          data(row(text('a'), text('b')), row(number('1'), text('x'))),
        ],
      ],
    }),
    within: ['Two & "three"'],
  },
  {
    ...sheet(
      '1000-columns',
      Array.from({ length: 1000 }, (_, at) => [`c${String(at)}`, 'integer'] as const),
      [row(...Array.from({ length: 1000 }, (_, at) => number(String(at))))],
      [Array.from({ length: 1000 }, (_, at) => String(at))],
    ),
  },
  {
    ...sheet(
      '20000-rows',
      AB,
      Array.from({ length: 20_000 }, (_, at) => row(number(String(at)), text(`t${String(at)}`))),
      [],
      {},
    ),
    expect: { rows: 20_000, columns: AB, cells: [[19_999, ['19999', 't19999']]] },
  },
];

const refused = (name: string, content: Uint8Array<ArrayBuffer>, code: string): CorpusCase => ({
  ...{ name: `${name}.xlsx`, content, expect: { code } },
});
const good = workbook({ sheets: [['S', data(row(text('a')), row(number('1')))]] });
const broken: CorpusCase[] = [
  refused('end-cut', good.slice(0, good.length - 40), 'SRC_ARCHIVE_DAMAGED'),
  refused('sheet-empty', workbook({ sheets: [['S', data()]] }), 'SRC_NO_TABLE'),
  refused('no-sheet', workbook({}), 'SRC_NO_TABLE'),
  refused(
    'sheet-cut',
    workbook({ sheets: [['S', '<sheetData><row><c><v>1']] }),
    'SRC_WORKBOOK_DAMAGED',
  ),
  refused(
    'no-such-string',
    workbook({ sheets: [['S', data(row('<c t="s"><v>9</v></c>'))]], strings: '<si><t>x</t></si>' }),
    'SRC_WORKBOOK_DAMAGED',
  ),
  refused(
    'no-strings-part',
    workbook({ sheets: [['S', data(row('<c t="s"><v>0</v></c>'))]] }),
    'SRC_WORKBOOK_DAMAGED',
  ),
  refused(
    'doctype-in-sheet',
    workbook({
      more: { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x><worksheet/>' },
      sheets: [['S', data()]],
    }),
    'SRC_WORKBOOK_UNSAFE',
  ),
  refused(
    'outer-entity',
    workbook({
      more: {
        'xl/workbook.xml': `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><workbook xmlns="${MAIN}">&x;</workbook>`,
      },
    }),
    'SRC_WORKBOOK_UNSAFE',
  ),
  refused(
    'workbook-is-no-xml',
    workbook({ more: { 'xl/workbook.xml': 'PK' } }),
    'SRC_WORKBOOK_DAMAGED',
  ),
  refused(
    'far-row',
    workbook({ sheets: [['S', data('<row r="1048577"><c><v>1</v></c></row>')]] }),
    'SRC_WORKBOOK_DAMAGED',
  ),
  refused(
    'far-column',
    workbook({ sheets: [['S', data('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>')]] }),
    'SRC_WORKBOOK_DAMAGED',
  ),
];

export const workbookCases: CorpusGroup[] = [
  { about: 'workbooks in every shape', cases: whole },
  { about: 'broken and hostile workbooks', cases: broken },
];
