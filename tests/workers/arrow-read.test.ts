import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readArrow } from '../../workers/query/read-arrow.ts';
import { ParquetEngine } from './parquet-engine.ts';

let engine: ParquetEngine;

beforeAll(async () => {
  engine = await ParquetEngine.start();
});

const CORPUS = new URL('../corpus/arrow/', import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, CORPUS)));
const corpus = (name: string) => new Blob([bytesOf(name)]);
const expected: { name: string; type: string; values: (string | null)[] }[] = JSON.parse(
  readFileSync(new URL('types.json', CORPUS), 'utf8'),
);

async function loaded(file: Blob): Promise<Record<string, unknown>[]> {
  engine.drop('t');
  await engine.load('t', readArrow(file));
  return engine.rows('SELECT COLUMNS(*)::VARCHAR FROM t');
}

async function codeOf(file: Blob): Promise<unknown> {
  try {
    for await (const piece of readArrow(file)) void piece;
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
  return 'read';
}

describe('files and streams of another writer', () => {
  test.each([
    ...['types.arrow', 'types-lz4.arrow', 'types-zstd.arrow', 'types-one-batch.arrow'],
    ...['types.arrows', 'types-lz4.arrows'],
  ])('%s: every type and value', async (name) => {
    const rows = await loaded(corpus(name));
    const types = engine.rows('DESCRIBE t').map((row) => row['column_type']);
    const found = expected.map((column, i) => ({
      name: column.name,
      type: types[i],
      values: rows.map((row) => row[column.name]),
    }));
    expect(found).toEqual(expected);
  });

  test('a stream from before Arrow 0.15', async () => {
    const columns = expected.filter(({ name }) => ['int64', 'bytes', 'text'].includes(name));
    const rows = await loaded(corpus('old-stream.arrows'));
    for (const { name, values } of columns) {
      expect(rows.map((row) => row[name])).toEqual(values);
    }
  });

  test.each(['many-lz4.feather', 'many-zstd.feather'])(
    '%s: batches of any size come in pieces of some size',
    async (name) => {
      engine.drop('t');
      const sizes: number[] = [];
      const counted = async function* () {
        for await (const piece of readArrow(corpus(name))) {
          sizes.push(piece.length);
          yield piece;
        }
      };
      await engine.load('t', counted());
      const [row] = engine.rows(
        `SELECT count(*) n, sum(i)::VARCHAR s, count(*) FILTER (w = 'w' || i AND t = 't' || i) same FROM t`,
      );
      expect(row).toEqual({ n: 130_000n, s: '3185000', same: 130_000n });
      expect(sizes).toHaveLength(2);
    },
  );

  test('a file without batches still gives its columns', async () => {
    expect(await loaded(corpus('no-batches.arrow'))).toEqual([]);
    expect(engine.rows('DESCRIBE t').map((row) => row['column_type'])).toEqual([
      ...['BIGINT', 'VARCHAR', 'VARCHAR'],
    ]);
  });

  test('a dictionary that is replaced between batches', async () => {
    const rows = await loaded(corpus('replaced.arrows'));
    expect(rows.map((row) => row['d'])).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('what cannot be read', () => {
  test.each(['interval.arrow', 'delta.arrows'])(
    '%s: a type without a form in a table, a dictionary in pieces',
    async (name) => {
      expect(await codeOf(corpus(name))).toBe('DS_ARROW_UNSUPPORTED');
    },
  );

  test.each(['types.arrow', 'types-zstd.arrow', 'types-lz4.arrows'])(
    '%s cut anywhere, or with any byte changed, is read or refused, never more',
    async (name) => {
      const bytes = bytesOf(name);
      const known = ['DS_ARROW_INVALID', 'DS_ARROW_UNSUPPORTED', 'DS_FILE_TOO_WIDE', 'read'];
      for (let at = 0; at < bytes.length; at += 97) {
        expect(known).toContain(await codeOf(new Blob([bytes.slice(0, at)])));
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ 0xff;
        expect(known).toContain(await codeOf(new Blob([changed])));
      }
    },
  );
});
