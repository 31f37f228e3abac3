import wasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { beforeAll, expect, test } from 'vitest';
import golden from '../golden/engine/column-format-1.txt?raw';
import { startParquetWasm } from '../../workers/query/parquet-wasm.ts';
import { parquetToArrow } from '../../workers/query/read-parquet.ts';
import { arrowToParquet } from '../../workers/query/parquet-columns.ts';
import { sha256OfBlob } from '../../workers/query/sha256-of-blob.ts';
import { readJson } from '../../workers/query/read-json.ts';
import { tableToIPC } from 'apache-arrow';
import { digestOfColumns, sampleColumns } from './parquet-sample.ts';
import jsonGolden from '../golden/engine/json-arrow-1.txt?raw';
import { jsonSample } from './json-sample.ts';

beforeAll(() => startParquetWasm(new URL(wasm, location.href)));

test('columns have the same bytes in the browser as in Node', async () => {
  expect(await digestOfColumns(sampleColumns(130_000))).toBe(golden.trim());
});

test('JSON gives the same Arrow bytes in the browser as in Node', async () => {
  const { batches } = await readJson(jsonSample(), 'ndjson');
  const pieces: BlobPart[] = [];
  for await (const piece of batches) pieces.push(new Uint8Array(piece));
  expect(await sha256OfBlob(new Blob(pieces))).toBe(jsonGolden.trim());
});

test('a file whose bytes are damaged ends in a coded error or in rows, never in silence', async () => {
  const good = arrowToParquet(tableToIPC(sampleColumns(500), 'stream'));
  for (let at = 4; at < good.length; at += Math.ceil(good.length / 60)) {
    const bytes = good.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    try {
      for await (const piece of parquetToArrow(new Blob([bytes]))) void piece;
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: expect.stringMatching(/^DS_PARQUET_/) });
    }
  }
  for await (const piece of parquetToArrow(new Blob([good])))
    expect(piece.length).toBeGreaterThan(0);
});
