import { gzipSync, strToU8, zipSync, type Zippable } from 'fflate';
import { rawFrame, rleFrame } from '../../workers/opening/zstd-frames.ts';
import type { CorpusCase, CorpusGroup, ExpectedTable } from './corpus-case.ts';
import { csvText } from './csv-text.ts';
import { madeTable, placed } from './made-table.ts';

const table = madeTable(5, 200, ['id', 'word', 'amount', 'day']);
const CSV = csvText([table.columns.map(([name]) => name), ...table.written]);
const bytes = strToU8(CSV);
const WHOLE: ExpectedTable = {
  ...{ rows: 200, columns: table.columns, cells: placed(table.shown) },
};
const FIXED = { mtime: Date.UTC(2024, 0, 1) };

type Bytes = Uint8Array<ArrayBuffer>;
const own = (content: Uint8Array): Bytes => Uint8Array.from(content);
const gzip = (content: Uint8Array): Bytes => own(gzipSync(content, FIXED));
const zip = (files: Zippable): Bytes => own(zipSync(files, FIXED));
const joined = (...parts: Uint8Array[]): Bytes =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

function whole(name: string, content: Bytes, within?: readonly string[]): CorpusCase {
  return { ...{ name, content, expect: WHOLE }, ...(within === undefined ? {} : { within }) };
}
function refused(
  name: string,
  content: Bytes,
  code: string,
  within?: readonly string[],
): CorpusCase {
  return { ...{ name, content, expect: { code } }, ...(within === undefined ? {} : { within }) };
}
/** A byte changed, counted from the end where `at` is negative. */
function damaged(content: Bytes, at: number): Bytes {
  const copy = content.slice();
  const place = at < 0 ? copy.length + at : at;
  copy[place] = (copy[place] ?? 0) ^ 0xff;
  return copy;
}

const packed = gzip(bytes);
const PICTURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const half = Math.floor(bytes.length / 2);
const JSON_ROW = '[{"a":1,"b":"x"}]';
const gzipped: CorpusCase[] = [
  whole('plain.csv.gz', packed),
  whole('named-csv.csv', packed),
  whole('no-extension', packed),
  whole('stored.csv.gz', own(gzipSync(bytes, { ...FIXED, level: 0 }))),
  whole('with-a-name.csv.gz', own(gzipSync(bytes, { ...FIXED, filename: '../../etc/passwd' }))),
  whole('members.csv.gz', joined(gzip(bytes.slice(0, half)), gzip(bytes.slice(half)))),
  whole(
    'many-members.csv.gz',
    joined(
      ...Array.from({ length: 50 }, (_, at) =>
        gzip(bytes.slice((at * bytes.length) / 50, ((at + 1) * bytes.length) / 50)),
      ),
    ),
  ),
  whole('empty-member.csv.gz', joined(gzip(bytes), gzip(strToU8('')))),
  {
    ...whole('table.json.gz', gzip(strToU8(JSON_ROW))),
    expect: {
      rows: 1,
      columns: [
        ['a', 'integer'],
        ['b', 'text'],
      ],
    },
  },
  refused('cut.csv.gz', packed.slice(0, -20), 'SRC_ARCHIVE_DAMAGED'),
  refused('cut-in-tail.csv.gz', packed.slice(0, -3), 'SRC_ARCHIVE_DAMAGED'),
  refused('wrong-sum.csv.gz', damaged(packed, -6), 'SRC_ARCHIVE_DAMAGED'),
  refused('wrong-length.csv.gz', damaged(packed, -2), 'SRC_ARCHIVE_DAMAGED'),
  refused('wrong-middle.csv.gz', damaged(packed, 200), 'SRC_ARCHIVE_DAMAGED'),
  refused('head-alone.csv.gz', packed.slice(0, 10), 'SRC_ARCHIVE_DAMAGED'),
  refused('twice.csv.gz.gz', gzip(packed), 'SRC_ARCHIVE_NESTED'),
  refused('zip-in-gzip.gz', gzip(zip({ 'a.csv': bytes })), 'SRC_ARCHIVE_NESTED'),
  refused('bomb.csv.gz', gzip(new Uint8Array(60_000_000).fill(49)), 'SRC_ARCHIVE_TOO_BIG'),
  refused('empty-inside.csv.gz', gzip(strToU8('')), 'SRC_EMPTY_FILE'),
];

const frame = own(rawFrame(bytes));
const zstd: CorpusCase[] = [
  whole('plain.csv.zst', frame),
  whole('frames.csv.zst', joined(rawFrame(bytes.slice(0, half)), rawFrame(bytes.slice(half)))),
  whole('zstd-named-csv.csv', frame),
  refused('cut.csv.zst', frame.slice(0, -20), 'SRC_ARCHIVE_DAMAGED'),
  refused('bomb.csv.zst', own(rleFrame(49, 600)), 'SRC_ARCHIVE_TOO_BIG'),
  refused('gzip-in-zstd.zst', own(rawFrame(packed)), 'SRC_ARCHIVE_NESTED'),
];

const one = zip({ 'a.csv': bytes });
const zips: CorpusCase[] = [
  whole('one.zip', one),
  whole('stored.zip', zip({ 'a.csv': [bytes, { level: 0 }] })),
  whole('in-folders.zip', zip({ 'x/y/z/a.csv': bytes }), ['x/y/z/a.csv']),
  whole('second.zip', zip({ 'a.csv': strToU8('a,b\n1,2\n'), 'b.csv': bytes }), ['b.csv']),
  whole(
    'with-system-files.zip',
    zip({
      '__MACOSX/._a.csv': strToU8('\0\x05\x16\x07\0'),
      '.DS_Store': strToU8('\0\0\0\x01'),
      'a.csv': bytes,
    }),
  ),
  whole('with-a-picture.zip', zip({ 'a.png': PICTURE, 'a.csv': bytes }), ['a.csv']),
  whole('leads-out.zip', zip({ '../../evil.csv': strToU8('a,b\n1,2\n'), 'a.csv': bytes }), [
    'a.csv',
  ]),
  whole('absolute.zip', zip({ '/etc/passwd': strToU8('a,b\n1,2\n'), 'a.csv': bytes }), ['a.csv']),
  whole('names-of-objects.zip', zip({ ['constructor']: bytes }), ['constructor']),
  whole('odd-names.zip', zip({ 'ü 名前 \u202e.csv': bytes }), ['ü 名前 \u202e.csv']),
  refused('cut.zip', one.slice(0, -10), 'SRC_ARCHIVE_DAMAGED'),
  refused('list-cut.zip', one.slice(0, one.length - 60), 'SRC_ARCHIVE_DAMAGED'),
  refused('empty.zip', zip({}), 'SRC_NO_TABLE'),
  refused('folders-alone.zip', zip({ 'x/': strToU8('') }), 'SRC_NO_TABLE'),
  refused('pictures-alone.zip', zip({ 'a.png': PICTURE }), 'SRC_NO_TABLE'),
  refused('zip-in-zip.zip', zip({ 'b.zip': one }), 'SRC_NO_TABLE'),
  refused('bomb.zip', zip({ 'a.csv': new Uint8Array(60_000_000).fill(49) }), 'SRC_ARCHIVE_TOO_BIG'),
  refused(
    'too-many-files.zip',
    zip(
      Object.fromEntries(
        Array.from({ length: 10_001 }, (_, at) => [`${String(at)}.csv`, strToU8('')]),
      ),
    ),
    'SRC_ARCHIVE_TOO_BIG',
  ),
  refused('word.docx', zip({ 'word/document.xml': strToU8('<w/>') }), 'SRC_UNKNOWN_FORMAT'),
  refused('slides.pptx', zip({ 'ppt/presentation.xml': strToU8('<p/>') }), 'SRC_UNKNOWN_FORMAT'),
  refused('binary.xlsb', zip({ 'xl/workbook.bin': strToU8('x') }), 'SRC_UNKNOWN_FORMAT'),
  refused(
    'sheet.ods',
    zip({
      'META-INF/manifest.xml': strToU8('<m/>'),
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    }),
    'SRC_UNKNOWN_FORMAT',
  ),
];

export const containerCases: CorpusGroup[] = [
  { about: 'gzip, whole, broken and hostile', cases: gzipped },
  { about: 'Zstandard, whole, broken and hostile', cases: zstd },
  { about: 'ZIP, whole, broken and hostile', cases: zips },
];
