import { Float64, Int64, Table, Utf8, makeData, makeVector, tableToIPC } from 'apache-arrow';
import { arrowToParquet } from '../../workers/query/parquet-columns.ts';

/** An integer, a float and a text column with nulls, the same on every machine: no randomness. */
export function sampleColumns(length: number): Table {
  const integers = BigInt64Array.from({ length }, (_, i) => BigInt((i * 7_919) % 100_003));
  const floats = Float64Array.from({ length }, (_, i) => ((i * 31) % 977) / 8);
  const encoder = new TextEncoder();
  const texts = Array.from({ length }, (_, i) => encoder.encode(`é${(i * 17) % 5_003}`));
  const valueOffsets = new Int32Array(length + 1);
  texts.forEach((text, i) => {
    valueOffsets[i + 1] = (valueOffsets[i] ?? 0) + text.length;
  });
  const data = new Uint8Array(valueOffsets[length] ?? 0);
  texts.forEach((text, i) => data.set(text, valueOffsets[i]));
  const nullBitmap = new Uint8Array(Math.ceil(length / 8)).fill(0b1101_1011);
  const nulls = { length, nullCount: -1, nullBitmap };
  return new Table({
    i: makeVector(makeData({ type: new Int64(), ...nulls, data: integers })),
    f: makeVector(makeData({ type: new Float64(), ...nulls, data: floats })),
    t: makeVector(makeData({ type: new Utf8(), ...nulls, valueOffsets, data })),
  });
}

/** SHA-256 in hex of the Parquet bytes of a table. */
export async function digestOfColumns(table: Table): Promise<string> {
  const bytes = arrowToParquet(tableToIPC(table, 'stream'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
