import { gzipSync, zipSync } from 'fflate';
import { bytesOf, ZERO_DIGEST } from '../fixtures.ts';
import { DATA_NAMES } from '../../../src/storage/backup/data-rows.ts';
import {
  built,
  textOf,
  withBytes,
  withRow,
  withText,
  zipped,
  type Craft,
} from './crafted-backup.ts';

/** A file that must be refused with this code. */
export interface Hostile {
  readonly name: string;
  readonly file: Blob;
  readonly code: string;
}

type Make = (craft: Craft) => Craft;
type Case = readonly [name: string, code: string, make: Make];

const REFUSED = 'STO_BACKUP_REFUSED';
const DAMAGED = 'STO_BACKUP_DAMAGED';

/** All crafted backups, each made from a whole one by one change. */
export async function hostileBackups(whole: Craft, file: Blob): Promise<readonly Hostile[]> {
  const cases: readonly Case[] = [
    ...names(),
    ...doubles(whole),
    ...lies(whole),
    ...missing(whole),
    ...schemas(),
    ...rows(),
    ...lines(),
    ...audits(whole),
    ...blobs(whole),
  ];
  const crafted = cases.map(async ([name, code, make]) => ({
    name,
    code,
    file: await built(make(structuredClone(whole))),
  }));
  return [...(await Promise.all(crafted)), ...(await containers(whole, file))];
}

function names(): readonly Case[] {
  const odd = [
    ...['../escape', '/etc/passwd', 'data/../../x.ndjson', 'C:\\Windows\\x', './README.txt'],
    ...['data/people.ndjson/', 'data//people.ndjson', 'data/people.ndjson\u0000', 'DATA/x.ndjson'],
    ...['blobs/abc', `blobs/${'A'.repeat(64)}`, `blobs/${'0'.repeat(65)}`, 'blobs/', ''],
    ...['manifest.json', 'README.TXT', 'readme.txt', 'script.js', 'data/\u202Etxt.ndjson'],
    ...['data/pe ople.ndjson', `data/${'x'.repeat(300)}.sql`, '__proto__', 'data/unknown.ndjson'],
  ];
  return odd.map((path) => [
    `the name ${JSON.stringify(path)}`,
    REFUSED,
    (craft) => ({ ...craft, files: [...craft.files, [path, bytesOf('x')]] }),
  ]);
}

function doubles(whole: Craft): readonly Case[] {
  const twice = whole.files
    .slice(0, 5)
    .map(([path, bytes]): Case => [
      `${path} twice`,
      REFUSED,
      (craft) => ({ ...craft, files: [...craft.files, [path, bytes]] }),
    ]);
  return [
    ...twice,
    [
      'two names that differ by case',
      REFUSED,
      (craft) => ({ ...craft, files: [...craft.files, ['data/PEOPLE.ndjson', bytesOf('')]] }),
    ],
    ['files in another order', REFUSED, (craft) => ({ ...craft, files: craft.files.toReversed() })],
  ];
}

function lies(whole: Craft): readonly Case[] {
  const last = whole.files.length - 1;
  const sizes = [1, -1, 10, 5e9].map((by): Case => [
    `a size that lies by ${by}`,
    DAMAGED,
    (craft) => ({ ...craft, lie: ({ entries }) => add(entries[last], by) }),
  ]);
  const impossible = [-1, 1.5, '12', null, 2 ** 60, [], {}, true].map((bytes): Case => [
    `a size of ${JSON.stringify(bytes)}`,
    REFUSED,
    (craft) => ({ ...craft, lie: ({ entries }) => set(entries[2], { bytes }) }),
  ]);
  const hashes = [0, 1, 5, 17].map((at): Case => [
    `a wrong hash of ${whole.files[at]?.[0]}`,
    DAMAGED,
    (craft) => ({ ...craft, lie: ({ entries }) => set(entries[at], { sha256: '0'.repeat(64) }) }),
  ]);
  const noHashes = ['', 'x', '0'.repeat(63), 'F'.repeat(64), 7].map((sha256): Case => [
    `the hash ${JSON.stringify(sha256)}`,
    REFUSED,
    (craft) => ({ ...craft, lie: ({ entries }) => set(entries[2], { sha256 }) }),
  ]);
  return [
    ...sizes,
    ...impossible,
    ...hashes,
    ...noHashes,
    ['another manifest at the end', DAMAGED, (craft) => ({ ...craft, copy: '{}\n' })],
    [
      'records of more than 1 GiB',
      REFUSED,
      (craft) => ({ ...craft, lie: ({ entries }) => set(entries[2], { bytes: 2 ** 31 }) }),
    ],
  ];
}

function missing(whole: Craft): readonly Case[] {
  return whole.files.map(([path], at) => [
    `no ${path}`,
    REFUSED,
    (craft) => ({ ...craft, files: craft.files.toSpliced(at, 1) }),
  ]);
}

function schemas(): readonly Case[] {
  const told = (name: string, code: string, change: Record<string, unknown>): Case => [
    name,
    code,
    (craft) => ({ ...craft, manifest: { ...craft.manifest, ...change } }),
  ];
  return [
    ...[2, 3, 999, 2 ** 52].map((schema) => told(`schema ${schema}`, 'STO_TOO_NEW', { schema })),
    told('a later format', 'STO_TOO_NEW', { format: 'paydown-backup/2' }),
    told('another format', 'STO_BACKUP_FOREIGN', { format: 'paydown-report/1' }),
    ...[0, -1, 0.5, '1', null].map((schema) => told(`schema ${schema}`, REFUSED, { schema })),
    told('a field more', REFUSED, { more: 1 }),
    told('no workspace', REFUSED, { workspace: null }),
    told('another workspace', REFUSED, { workspace: { id: 'other', name: 'x' } }),
    told('no date', REFUSED, { createdAt: 'yesterday' }),
    told('counts of nothing', REFUSED, { counts: [] }),
    told('counts that are no list', REFUSED, { counts: { people: 1 } }),
    told('entries of the audit log beyond it', REFUSED, {
      audit: { entries: 999, head: '0'.repeat(64) },
    }),
    told('an absent blob nobody refers to', REFUSED, { absent: [ZERO_DIGEST] }),
    ['rows beyond the count', REFUSED, (craft) => counted(craft, -1)],
    ['rows below the count', REFUSED, (craft) => counted(craft, 1)],
  ];
}

function rows(): readonly Case[] {
  const edits: readonly (readonly [string, (row: string) => string])[] = [
    ['a field more', (row) => row.replace('{', '{"extra":1,')],
    ['a field less', (row) => row.replace(/"[a-zA-Z]+":(\d+|"[^"\\]*"),/, '')],
  ];
  const perTable = DATA_NAMES.flatMap((table) =>
    edits.map(([name, edit]): Case => [
      `${table} with ${name}`,
      REFUSED,
      (craft) => withRow(craft, table, edit),
    ]),
  );
  const keys = ['__proto__', 'constructor', 'prototype'].flatMap((key) =>
    ['people', 'items', 'history'].map((table): Case => [
      `the key ${key} in ${table}`,
      REFUSED,
      (craft) => withRow(craft, table, (row) => row.replace('{', `{"${key}":{"polluted":1},`)),
    ]),
  );
  const whole = ['null', '[]', '7', '"row"', '{}'].map((row): Case => [
    `the row ${row}`,
    REFUSED,
    (craft) => withRow(craft, 'people', () => row),
  ]);
  const values: readonly (readonly [table: string, from: RegExp, to: string])[] = [
    ['people', /"role":"\w+"/, '"role":"root"'],
    ['people', /"addedAt":"[^"]*"/, '"addedAt":"<b>"'],
    ['ledger', /"principalMinutes":\d+/, '"principalMinutes":-5'],
    ['ledger', /"principalMinutes":\d+/, '"principalMinutes":0.5'],
    ['ledger', /"principalMinutes":\d+/, '"principalMinutes":1e400'],
    ['ledger', /"to":"open"/, '"to":"found"'],
    ['ledger', /"seq":0/, '"seq":7'],
    ['versions', /"type":"drop-columns"/, '"type":"run-script"'],
    ['versions', /"blobDigest":"sha256:./, '"blobDigest":"sha256:x'],
    ['assertions', /"kind":"accepted-values"/, '"kind":"sql"'],
    ['items', /"severity":"\w+"/, '"severity":"fatal"'],
    ['workspace', /"id":"[^"]*"/, '"id":"another"'],
    ['history', /"table":"\w+"/, '"table":"__proto__"'],
    ['history', /"act":"\w+"/, '"act":"eval"'],
  ];
  const changed = values.map(([table, from, to]): Case => [
    `${to} in ${table}`,
    REFUSED,
    (craft) => withRow(craft, table, (row) => row.replace(from, to)),
  ]);
  const doubled = ['people', 'workspace', 'versions'].map((table): Case => [
    `a row of ${table} twice`,
    REFUSED,
    (craft) => withRow(craft, table, (row) => `${row}\n${row}`),
  ]);
  const none: Case = [
    'no workspace row',
    REFUSED,
    (craft) => withText(craft, 'data/workspace.ndjson', ''),
  ];
  return [...perTable, ...keys, ...whole, ...changed, ...doubled, none];
}

function lines(): readonly Case[] {
  const texts = [
    ['no JSON', 'x\n'],
    ['an open object', '{"a":1\n'],
    ['an empty line', '\n'],
    ['a last line without its end', '{}'],
    ['a mark of byte order', '\ufeff{}\n'],
    ['a depth of 100', `${'['.repeat(100)}${']'.repeat(100)}\n`],
    ['a depth of 200,000', `${'['.repeat(200_000)}${']'.repeat(200_000)}\n`],
  ] as const;
  return [
    ...texts.map(([name, text]): Case => [
      name,
      REFUSED,
      (craft) => withText(craft, 'data/people.ndjson', text),
    ]),
    [
      'bytes that are no UTF-8',
      REFUSED,
      (craft) => withBytes(craft, 'data/people.ndjson', new Uint8Array([34, 255, 34, 10])),
    ],
  ];
}

function audits(whole: Craft): readonly Case[] {
  const [head = '', ...entries] = textOf(whole, 'audit.jsonl').trimEnd().split('\n');
  const log = (name: string, ...all: readonly string[]): Case => [
    `an audit log with ${name}`,
    REFUSED,
    (craft) => withText(craft, 'audit.jsonl', all.map((line) => `${line}\n`).join('')),
  ];
  const [first = '', ...later] = entries;
  return [
    log('nothing in it'),
    log('no head', ...entries),
    log('no entries', head),
    log('a head of another format', head.replace('paydown-audit/1', 'x'), ...entries),
    log('one entry less', head, ...entries.slice(0, -1)),
    log('the first one gone', head, ...later),
    log('two entries swapped', head, ...later, first),
    log('an entry twice', head, first, ...entries),
    log('a word changed', head, first.replace('rule', 'human'), ...later),
    log('a last word changed', head, ...entries.slice(0, -1), `${entries.at(-1)} `),
    log('another head', head.replace(/[0-9a-f]{64}/, '0'.repeat(64)), ...entries),
  ];
}

function blobs(whole: Craft): readonly Case[] {
  const at = whole.files.findIndex(([path]) => path.startsWith('blobs/'));
  const [path = ''] = whole.files[at] ?? [];
  const smuggled = bytesOf('smuggled');
  const name = 'blobs/9f2b5c5e5c5d5f5a5b5c5d5e5f505152535455565758595a5b5c5d5e5f606162';
  return [
    [
      'a blob under a name that is not its hash',
      REFUSED,
      (craft) => ({ ...craft, files: [...craft.files, [name, smuggled]] }),
    ],
    [
      'other bytes in a blob',
      REFUSED,
      (craft) => ({ ...craft, files: craft.files.with(at, [path, smuggled]) }),
    ],
    [
      'a blob of another size than its version says',
      REFUSED,
      (craft) =>
        withRow(craft, 'versions', (row) => row.replace(/"sizeBytes":\d+/, '"sizeBytes":1')),
    ],
    [
      'a version that refers to a blob that is not there',
      REFUSED,
      (craft) =>
        withRow(craft, 'versions', (row) =>
          row.replace(/sha256:[0-9a-f]{64}","sizeBytes/, `${ZERO_DIGEST}","sizeBytes`),
        ),
    ],
  ];
}

async function containers(whole: Craft, file: Blob): Promise<readonly Hostile[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const plain = Object.fromEntries(whole.files);
  const manifest = bytesOf('{}\n');
  const bomb = zipSync({ 'manifest.json': new Uint8Array(50_000_000) }, { level: 9 });
  const made: readonly (readonly [string, string, BlobPart[]])[] = [
    ['an empty file', 'STO_BACKUP_FOREIGN', []],
    ['a text', 'STO_BACKUP_FOREIGN', ['a,b\n1,2\n']],
    ['a picture', 'STO_BACKUP_FOREIGN', ['\u0089PNG\r\n']],
    ['a gzip', 'STO_BACKUP_FOREIGN', [new Uint8Array(gzipSync(bytes))]],
    ['bytes before the archive', 'STO_BACKUP_FOREIGN', ['#!/bin/sh\n', bytes]],
    ['bytes after the archive', DAMAGED, [bytes, 'more']],
    ['two archives', DAMAGED, [bytes, bytes]],
    ['a comment in the archive', DAMAGED, [commented(bytes)]],
    ['an archive with deflated files', DAMAGED, [new Uint8Array(zipSync(plain))]],
    ['a bomb', DAMAGED, [new Uint8Array(bomb)]],
    ['an age file without a header', REFUSED, ['age-encryption.org/v1\ngarbage']],
    [
      'an age file that asks for 2^30 of work',
      REFUSED,
      ['age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\nAAAA\n--- AAAA\n'],
    ],
  ];
  return [
    ...made.map(([name, code, parts]) => ({ name, code, file: new Blob(parts) })),
    { name: 'an archive of nothing', code: 'STO_BACKUP_FOREIGN', file: await zipped([]) },
    {
      name: 'an archive of a manifest that says nothing',
      code: REFUSED,
      file: await zipped([['manifest.json', manifest]]),
    },
    {
      name: 'an archive of another file first',
      code: DAMAGED,
      file: await zipped([['README.txt', manifest]]),
    },
    {
      name: 'a manifest of 70 MB without an end',
      code: REFUSED,
      file: await zipped([['manifest.json', new Uint8Array(70 * 1024 ** 2).fill(32)]]),
    },
  ];
}

/** The archive with a comment, which is where a second archive can hide. */
function commented(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(bytes.length + 2);
  longer.set(bytes);
  longer[bytes.length - 2] = 2;
  return longer;
}

function counted(craft: Craft, by: number): Craft {
  const counts = craft.manifest['counts'] as { name: string; rows: number }[];
  return {
    ...craft,
    manifest: {
      ...craft.manifest,
      counts: counts.map((count) =>
        count.name === 'people' ? { ...count, rows: count.rows + by } : count,
      ),
    },
  };
}

function add(entry: { bytes: unknown } | undefined, by: number): void {
  if (entry !== undefined) entry.bytes = Number(entry.bytes) + by;
}

function set(entry: object | undefined, change: object): void {
  if (entry !== undefined) Object.assign(entry, change);
}
