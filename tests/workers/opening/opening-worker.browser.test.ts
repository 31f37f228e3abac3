import { describe, expect, test } from 'vitest';
import { listTables, openTable } from '../../../src/engine/open-file.ts';
import { zipOf } from './zip-files.ts';

const CSV = 'id,name\n1,Zoë\n';

/** A packed file of a text repeated, made as a stream. */
async function gzipOf(text: string, times: number): Promise<File> {
  const bytes = new TextEncoder().encode(text);
  let left = times;
  const content = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (left === 0) controller.close();
      else controller.enqueue(bytes);
      left -= 1;
    },
  });
  const packed = content.pipeThrough(new CompressionStream('gzip'));
  return new File([await new Response(packed).blob()], 'big.csv.gz');
}

describe('the opening worker', () => {
  test('lists and opens the tables of an archive', async () => {
    const file = zipOf({ 'data/places.csv': CSV, 'b.json': '[{"a":1}]' });
    const { tables } = await listTables(file);
    expect(tables.map(({ within, kind }) => [within, kind])).toEqual([
      [['data/places.csv'], 'csv'],
      [['b.json'], 'json'],
    ]);
    const table = await openTable(file, ['data/places.csv']);
    expect(await table.file.text()).toBe(CSV);
  });

  test('answers a failure with its code', async () => {
    await expect(openTable(new File(['%PDF-1.7'], 'a.csv'))).rejects.toMatchObject({
      code: 'SRC_UNKNOWN_FORMAT',
      where: 'a.csv',
    });
    await expect(
      openTable(new File([CSV], 'a.csv'), [], { encoding: 'ebcdic' }),
    ).rejects.toMatchObject({ code: 'SRC_ENCODING_UNKNOWN' });
  });

  test('reports bytes, and stops soon after a cancel', async () => {
    const line = Array.from({ length: 40_000 }, (_, at) => `${String(at * 7919)},${String(at)}\n`);
    const file = await gzipOf(line.join(''), 100);
    const abort = new AbortController();
    let abortedAt = 0;
    const report = () => {
      if (abortedAt > 0) return;
      abortedAt = performance.now();
      abort.abort();
    };
    const work = openTable(file, [], {}, { signal: abort.signal, report });
    await expect(work).rejects.toMatchObject({ code: 'ENG_CANCELLED' });
    expect(performance.now() - abortedAt).toBeLessThan(1000);
    expect((await openTable(new File([CSV], 'a.csv'))).format).toBe('csv');
  });

  test('refuses a bomb in time', async () => {
    const bomb = await gzipOf('1'.repeat(2 ** 20), 400);
    const startedAt = performance.now();
    await expect(openTable(bomb)).rejects.toMatchObject({ code: 'SRC_ARCHIVE_TOO_BIG' });
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });
});
