import { readFileSync } from 'node:fs';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { Compression, Table, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm/esm';
import { beforeAll, describe, expect, test } from 'vitest';
import { parquetToArrow } from '../../workers/query/read-parquet.ts';
import { ParquetEngine, startParquet } from './parquet-engine.ts';

let engine: ParquetEngine;

beforeAll(async () => {
  await startParquet();
  engine = await ParquetEngine.start();
});

const GOLDEN = new URL('../golden/engine/', import.meta.url);
const golden = (name: string): Blob => new Blob([readFileSync(new URL(name, GOLDEN))]);

describe('files of another writer', () => {
  test.each(['flat', 'nested'])('%s: every type and value', async (name) => {
    const expected: { name: string; type: string; values: (string | null)[] }[] = JSON.parse(
      readFileSync(new URL(`${name}.json`, GOLDEN), 'utf8'),
    );
    await engine.load(name, parquetToArrow(golden(`${name}.parquet`)));
    const types = engine.rows(`DESCRIBE ${name}`).map((row) => row['column_type']);
    const rows = engine.rows(`SELECT COLUMNS(*)::VARCHAR FROM ${name}`);
    const found = expected.map((column, i) => ({
      name: column.name,
      type: types[i],
      values: rows.map((row) => row[column.name]),
    }));
    expect(found).toEqual(expected);
  });

  test.each(['none', 'snappy', 'gzip', 'brotli', 'lz4', 'zstd'])(
    'compressed with %s',
    async (codec) => {
      await engine.load(codec, parquetToArrow(golden(`codec-${codec}.parquet`)));
      const [row] = engine.rows(
        `SELECT sum(i)::VARCHAR s, count(*) n, count(DISTINCT t) d FROM "${codec}"`,
      );
      expect(row).toEqual({ s: '124750', n: 500n, d: 9n });
    },
  );

  test('no rows still gives the columns', async () => {
    await engine.load('no_rows', parquetToArrow(golden('no-rows.parquet')));
    expect(
      engine.rows('DESCRIBE no_rows').map((row) => [row['column_name'], row['column_type']]),
    ).toEqual([
      ['i', 'BIGINT'],
      ['l', 'VARCHAR'],
    ]);
  });

  test('three million rows arrive in batches, with progress', async () => {
    const file = new Blob([
      readFileSync(
        new URL('../../node_modules/vega-datasets/data/flights-3m.parquet', import.meta.url),
      ),
    ]);
    const seen: number[] = [];
    await engine.load(
      'flights',
      parquetToArrow(file, { report: ({ done }) => void seen.push(done) }),
    );
    expect(engine.rows('SELECT count(*) n FROM flights')).toEqual([{ n: 3_000_000n }]);
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.at(-1)).toBe(3_000_000);
  });
});

describe('our own writer', () => {
  const columns = { i: BigInt64Array.from([1n, 2n ** 60n]), f: Float64Array.from([NaN, -0]) };
  const ipc = tableToIPC(tableFromArrays(columns), 'stream');
  const written = (compression: Compression): Blob => {
    const properties = new WriterPropertiesBuilder().setCompression(compression).build();
    return new Blob([new Uint8Array(writeParquet(Table.fromIPCStream(ipc), properties))]);
  };

  test.each(['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'BROTLI', 'ZSTD', 'LZ4_RAW'] as const)(
    '%s',
    async (codec) => {
      await engine.load(`own_${codec}`, parquetToArrow(written(Compression[codec])));
      expect(engine.rows(`SELECT i::VARCHAR i, f::VARCHAR f FROM own_${codec}`)).toEqual([
        { i: '1', f: 'nan' },
        { i: String(2n ** 60n), f: '-0.0' },
      ]);
    },
  );

  test('two thousand columns', async () => {
    const wide = tableFromArrays(
      Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`c${i}`, Int32Array.from([i])])),
    );
    const bytes = writeParquet(Table.fromIPCStream(tableToIPC(wide, 'stream')));
    await engine.load('wide', parquetToArrow(new Blob([new Uint8Array(bytes)])));
    expect(engine.rows('SELECT c0, c1999 FROM wide')).toEqual([{ c0: 0, c1999: 1999 }]);
  });
});

describe('files that are wrong', () => {
  const read = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    for await (const piece of parquetToArrow(new Blob([bytes]))) void piece;
  };
  const good = (): Uint8Array<ArrayBuffer> =>
    new Uint8Array(readFileSync(new URL('codec-none.parquet', GOLDEN)));

  test.each([
    ['no bytes', () => new Uint8Array(0)],
    ['text', () => new TextEncoder().encode('a,b\n1,2\n')],
    ['a cut file', () => good().slice(0, -100)],
    ['a cut head', () => good().slice(1_000)],
    ['a length that lies', () => good().fill(0x7f, -8, -4)],
  ])('%s', async (_, bytes) => {
    await expect(read(bytes())).rejects.toMatchObject({ code: 'DS_PARQUET_INVALID' });
  });

  test('an abort ends the reading', async () => {
    const signal = AbortSignal.abort();
    const pieces = parquetToArrow(golden('flat.parquet'), { signal });
    await expect(pieces.next()).rejects.toMatchObject({ code: 'ENG_CANCELLED' });
  });
});
