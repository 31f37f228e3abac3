import { readFileSync } from 'node:fs';
import { Table, tableFromIPC, tableToIPC, vectorFromArray, Bool, Utf8 } from 'apache-arrow';
import { beforeAll, expect, test } from 'vitest';
import { arrowToParquet } from '../../workers/query/parquet-columns.ts';
import { rebatch } from '../../workers/query/parquet-rebatch.ts';
import { parquetToArrow } from '../../workers/query/read-parquet.ts';
import { digestOfColumns, sampleColumns } from './parquet-sample.ts';
import { startParquet } from './parquet-engine.ts';

beforeAll(startParquet);

test('rows come back as they were written, over row groups', async () => {
  const table = sampleColumns(130_000);
  const bytes = arrowToParquet(tableToIPC(table, 'stream'));
  let row = 0;
  for await (const piece of parquetToArrow(new Blob([bytes]))) {
    const read = tableFromIPC(piece);
    for (const [i, field] of table.schema.fields.entries()) {
      const written = table.getChildAt(i)?.slice(row, row + read.numRows);
      expect([...(read.getChildAt(i) ?? [])]).toEqual([...(written ?? [])]);
      expect(read.schema.fields[i]?.name).toBe(field.name);
    }
    row += read.numRows;
  }
  expect(row).toBe(130_000);
});

test('the same rows give the same bytes however the engine cut them', async () => {
  const table = sampleColumns(130_000);
  const whole = await digestOfColumns(table);
  for (const rows of [2_048, 1_999, 122_880, 65_536]) {
    expect(await digestOfColumns(recut(table, rows))).toBe(whole);
  }
  expect(await digestOfColumns(table)).toBe(whole);
  const pieces = [table.slice(0, 70_000), table.slice(70_000)];
  const streams = pieces.map((piece) => tableToIPC(piece, 'stream'));
  expect(arrowToParquet(...streams)).toEqual(arrowToParquet(tableToIPC(table, 'stream')));
});

test('bytes are those of every machine', async () => {
  const golden = new URL('../golden/engine/column-format-1.txt', import.meta.url);
  expect(await digestOfColumns(sampleColumns(130_000))).toBe(readFileSync(golden, 'utf8').trim());
});

test('a table without rows keeps its columns', async () => {
  const none = sampleColumns(0);
  const bytes = arrowToParquet(tableToIPC(none, 'stream'));
  for await (const piece of parquetToArrow(new Blob([bytes]))) {
    expect(tableFromIPC(piece).schema.names).toEqual(none.schema.names);
  }
});

test('recutting keeps nulls, booleans and text at odd places', () => {
  const booleans = vectorFromArray([true, null, false, true, false, null, true], new Bool());
  const texts = vectorFromArray(['a', '', null, 'éé', 'b', null, 'c'], new Utf8());
  const table = new Table({ booleans, texts });
  const pieces = tableFromIPC(rebatch([tableToIPC(recut(table, 3), 'stream')], 5).ipcStream);
  expect(pieces.batches.map((batch) => batch.numRows)).toEqual([5, 2]);
  expect([...(pieces.getChild('booleans') ?? [])]).toEqual([...booleans]);
  expect([...(pieces.getChild('texts') ?? [])]).toEqual([...texts]);
});

test('what is no Arrow stream is a coded error', () => {
  expect(() => arrowToParquet(new Uint8Array([1, 2, 3]))).toThrow(/ENG_PARQUET_FAILED/);
});

function recut(table: Table, rows: number): Table {
  const pieces: Table[] = [];
  for (let at = 0; at < table.numRows; at += rows) pieces.push(table.slice(at, at + rows));
  return new Table(
    table.schema,
    pieces.flatMap((piece) => piece.batches),
  );
}
