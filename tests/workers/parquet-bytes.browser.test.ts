import wasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { beforeAll, expect, test } from 'vitest';
import golden from '../golden/engine/column-format-1.txt?raw';
import { startParquetWasm } from '../../workers/query/parquet-wasm.ts';
import { sha256OfBlob } from '../../workers/query/sha256-of-blob.ts';
import { readJson } from '../../workers/query/read-json.ts';
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

test('a damaged file ends in a coded error or in rows, and the next file is read', async () => {
  const worker = new Worker(new URL('./parquet-damaged.worker.ts', import.meta.url), {
    type: 'module',
  });
  const found = await new Promise<string[]>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<string[]>) => resolve(data));
    worker.addEventListener('error', reject);
    worker.postMessage(new URL(wasm, location.href).href);
  });
  worker.terminate();
  expect(new Set(found)).toEqual(new Set(['rows', 'DS_PARQUET_INVALID']));
  expect(found.at(-1)).toBe('rows');
});
