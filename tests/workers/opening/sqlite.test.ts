import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { startSqlite } from '../../../workers/opening/sqlite/start-sqlite.ts';
import { readArrow } from '../../../workers/query/read-arrow.ts';
import { ParquetEngine } from '../parquet-engine.ts';
import { codeOf } from './code-of.ts';
import { listOf, opened } from './opening.ts';

const require = createRequire(import.meta.url);
const CORPUS = new URL('../../corpus/sqlite/', import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, CORPUS)));
const corpus = (name: string) => new File([bytesOf(name)], name);
const expected: { name: string; type: string; values: (string | null)[] }[] = JSON.parse(
  readFileSync(new URL('types.json', CORPUS), 'utf8'),
);

let engine: ParquetEngine;

beforeAll(async () => {
  await startSqlite(readFileSync(require.resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm')));
  engine = await ParquetEngine.start();
});

async function loaded(file: File, table: string) {
  const found = await opened(file, [table]);
  engine.drop('t');
  await engine.load('t', readArrow(found.file));
  return { ...found, rows: engine.rows('SELECT COLUMNS(*)::VARCHAR FROM t') };
}

describe('databases of another writer', () => {
  test('every type and value', async () => {
    const { rows, notes } = await loaded(corpus('types.sqlite'), 'types');
    const types = engine.rows('DESCRIBE t').map((row) => row['column_type']);
    const found = expected.map((column, i) => ({
      name: column.name,
      type: types[i],
      values: rows.map((row) => row[column.name]),
    }));
    expect(found).toEqual(expected);
    expect(notes).toEqual([
      'mixed holds values of several kinds and became text; bytes in it are hexadecimal.',
    ]);
  });

  test('tables, views and what a full-text search keeps for itself', async () => {
    const { tables } = await listOf(corpus('types.sqlite'));
    expect(tables.map(({ within, rowCount, isHidden }) => [within[0], rowCount, isHidden])).toEqual(
      [
        ['many', 60_000, false],
        ['types', 3, false],
        ['we"ird; name', 0, false],
        ['words', undefined, false],
        ['doubled', undefined, false],
        ['endless', undefined, false],
        ...['config', 'content', 'data', 'docsize', 'idx'].map((part) => [
          `words_${part}`,
          undefined,
          true,
        ]),
      ],
    );
  });

  test('more rows than a batch, and a view that names two columns alike', async () => {
    const many = await loaded(corpus('types.sqlite'), 'many');
    expect(many.rows).toHaveLength(60_000);
    expect(many.rows.every(({ n, t }) => t === `t${String(n)}`)).toBe(true);
    const doubled = await loaded(corpus('types.sqlite'), 'doubled');
    expect(doubled.columns?.map(({ name }) => name)).toEqual(['n', 'n:1']);
    expect(doubled.rows.every((row) => Number(row['n:1']) === 2 * Number(row['n']))).toBe(true);
  });

  test('an empty table with odd names', async () => {
    const { rows, columns } = await loaded(corpus('types.sqlite'), 'we"ird; name');
    expect(rows).toEqual([]);
    expect(columns?.map(({ name }) => name)).toEqual(['a', 'A2', 'column 3']);
  });

  test('text that is not UTF-8', async () => {
    expect((await loaded(corpus('bad-text.sqlite'), 't')).rows).toEqual([{ x: 'a\ufffdb' }]);
  });

  test('a database without the log beside it', async () => {
    const { rows, notes } = await loaded(corpus('with-log.sqlite'), 't');
    expect(rows).toEqual([{ x: '1' }]);
    expect(notes[0]).toContain('-wal');
  });
});

describe('what is refused', () => {
  test.each([
    ['no-tables.sqlite', 'SRC_NO_TABLE'],
    ['types.sqlite', 'read'],
    ['utf16.sqlite', 'SRC_DATABASE_UNSUPPORTED'],
  ])('%s: %s', async (name, code) => {
    expect(await codeOf(() => listOf(corpus(name)))).toBe(code);
  });

  test('a table that is not there', async () => {
    expect(await codeOf(() => opened(corpus('types.sqlite'), ['nowhere']))).toBe('SRC_NO_TABLE');
  });

  test('a database cut anywhere, or with any byte changed, is read or refused, never more', async () => {
    const bytes = bytesOf('bad-text.sqlite');
    for (let at = 100; at < bytes.length; at += 61) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      for (const broken of [bytes.slice(0, at), changed]) {
        const file = new File([broken], 'a.sqlite');
        const code = await codeOf(async () => {
          for (const { within } of (await listOf(file)).tables) await opened(file, within);
        });
        expect(code).toMatch(/^(read|SRC_DATABASE_DAMAGED|SRC_NO_TABLE)$/);
      }
    }
  });
});
