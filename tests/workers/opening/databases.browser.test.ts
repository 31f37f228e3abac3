import { proxy, wrap, type Remote } from 'comlink';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpeningContract } from '../../../src/engine/contracts/opening-contract.ts';
import { readArrow } from '../../../workers/query/read-arrow.ts';
import { tableFromIPC } from 'apache-arrow';
import duckdbFile from '../../corpus/duckdb/types.duckdb?url';
import sqliteFile from '../../corpus/sqlite/types.sqlite?url';
import xlsxFile from '../../corpus/xlsx/typed.xlsx?url';

let worker: Worker;
let opening: Remote<OpeningContract>;

beforeAll(() => {
  const address = new URL('./watched.worker.ts', import.meta.url);
  worker = new Worker(address, { type: 'module' });
  opening = wrap<OpeningContract>(worker);
});
afterAll(() => worker.terminate());

const silent = () => undefined;

async function brought(address: string): Promise<File> {
  const name = address.split('/').at(-1)?.split('?')[0] ?? '';
  return new File([await (await fetch(address)).blob()], name);
}

async function tables(file: File) {
  const outcome = await opening.list({ call: 'a', file }, proxy(silent));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value.tables;
}

async function rows(file: File, within: readonly string[]) {
  const outcome = await opening.open({ call: 'b', file, within }, proxy(silent));
  if (!outcome.ok) return `${outcome.error.code}: ${outcome.error.what}`;
  const found: unknown[] = [];
  for await (const piece of readArrow(outcome.value.file)) {
    found.push(...tableFromIPC(piece).toArray().map(String));
  }
  return found;
}

test('a DuckDB file: its tables, views and values', async () => {
  const file = await brought(duckdbFile);
  expect((await tables(file)).map(({ within, rowCount }) => [within, rowCount])).toEqual([
    [['types'], 1],
    [['other', 'odd; "name'], 100_000],
    [['doubled'], undefined],
  ]);
  expect(await rows(file, ['types'])).toEqual([
    expect.stringContaining('"s": "a,b", "l": "[1,2]"'),
  ]);
  expect(await rows(file, ['other', 'odd; "name'])).toHaveLength(100_000);
  expect(await rows(file, ['doubled'])).toHaveLength(1);
  expect(await rows(file, ['nowhere'])).toContain('SRC_NO_TABLE');
});

test('a DuckDB file cut short, and of a later version', async () => {
  const whole = await brought(duckdbFile);
  expect(await rows(new File([whole.slice(0, 300_000)], 'cut.duckdb'), ['types'])).toContain(
    'SRC_DATABASE_DAMAGED',
  );
  const bytes = new Uint8Array(await whole.arrayBuffer());
  bytes[12] = 200;
  expect(await rows(new File([bytes], 'new.duckdb'), ['types'])).toContain(
    'SRC_DATABASE_UNSUPPORTED',
  );
  expect(await rows(whole, ['doubled'])).toHaveLength(1);
});

test('a SQLite file, read piece by piece', async () => {
  const file = await brought(sqliteFile);
  expect((await tables(file)).length).toBe(11);
  expect(await rows(file, ['many'])).toHaveLength(60_000);
});

test('a workbook', async () => {
  expect((await tables(await brought(xlsxFile))).map(({ within }) => within[0])).toEqual([
    ...['Typed', 'Hidden', 'Very hidden'],
  ]);
});
