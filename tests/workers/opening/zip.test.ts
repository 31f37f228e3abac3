import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { failure, listOf, opened, quietParts } from './opening.ts';
import { withHeaders, zipOf } from './zip-files.ts';

const CSV = 'id,name\n1,Zoë\n';

describe('a ZIP', () => {
  test('offers each table by its content, what a system put there last, and says what it leaves out', async () => {
    const file = zipOf({
      '__MACOSX/._sales.csv': 'a,b\n1,2\n',
      'data/sales.csv': CSV,
      'events.bin': '{"a":1}\n{"a":2}\n',
      'readme.pdf': '%PDF-1.7',
      'empty.csv': '',
    });
    const { tables, notes } = await listOf(file);
    expect(tables).toEqual([
      { within: ['data/sales.csv'], kind: 'csv', sizeBytes: 15, isHidden: false },
      { within: ['events.bin'], kind: 'ndjson', sizeBytes: 16, isHidden: false },
      { within: ['__MACOSX/._sales.csv'], kind: 'csv', sizeBytes: 8, isHidden: true },
    ]);
    expect(notes).toEqual([
      'readme.pdf is left out. The file is a PDF.',
      'empty.csv is left out. The file is empty.',
    ]);
  });

  test('gives one of its tables, named without its folders', async () => {
    const table = await opened(zipOf({ 'data/sales.csv': CSV, 'b.csv': 'x\n1\n' }), [
      'data/sales.csv',
    ]);
    expect(table.file.name).toBe('sales.csv');
    expect(await table.file.text()).toBe(CSV);
  });

  test('fails for a table it does not hold', async () => {
    expect(await failure(opened(zipOf({ 'a.csv': CSV }), ['b.csv']))).toContain('SRC_NO_TABLE');
  });

  test('leaves out names that lead out of it', async () => {
    const file = zipOf({ '../up.csv': CSV, '/root.csv': CSV, 'C:\\win.csv': CSV, 'a.csv': CSV });
    const { tables, notes } = await listOf(file);
    expect(tables.map(({ within }) => within)).toEqual([['a.csv']]);
    expect(notes).toHaveLength(3);
    expect(notes[0]).toBe('../up.csv is left out: its name leads out of the archive.');
    expect(await failure(opened(file, ['../up.csv']))).toContain('SRC_NO_TABLE');
  });

  test('keeps both of two files of the same name', async () => {
    const twice = await withHeaders(
      zipOf({ 'a.csv': 'x\n1\n', 'b.csv': 'x\n2\n' }),
      (header, isCentral) => header.setUint8(isCentral ? 46 : 30, 'a'.charCodeAt(0)),
    );
    const { tables, notes } = await listOf(twice);
    expect(tables.map(({ within }) => within)).toEqual([['a.csv'], ['a.csv (2)']]);
    expect(notes).toEqual(['a.csv stands more than once; a later one is a.csv (2).']);
    expect(await (await opened(twice, ['a.csv'])).file.text()).toBe('x\n1\n');
    expect(await (await opened(twice, ['a.csv (2)'])).file.text()).toBe('x\n2\n');
  });

  test('takes names such as __proto__ as names', async () => {
    const file = await withHeaders(zipOf({ __pr0to__: CSV }), (header, isCentral) =>
      header.setUint8((isCentral ? 46 : 30) + 4, 'o'.charCodeAt(0)),
    );
    expect((await listOf(file)).tables[0]?.within).toEqual(['__proto__']);
    expect(await (await opened(file, ['__proto__'])).file.text()).toBe(CSV);
  });

  test('is not looked into twice', async () => {
    const inner = zipSync({ 'a.csv': new TextEncoder().encode(CSV) });
    const file = zipOf({ 'inner.zip': inner, 'a.csv': CSV });
    const { tables, notes } = await listOf(file);
    expect(tables).toHaveLength(1);
    expect(notes).toEqual(['inner.zip is left out. It is an archive inside another.']);
    expect(await failure(opened(file, ['inner.zip']))).toContain('SRC_ARCHIVE_NESTED');
    expect(await failure(listOf(zipOf({ 'inner.zip': inner })))).toContain('SRC_NO_TABLE');
  });

  test('that is locked says so', async () => {
    const locked = await withHeaders(zipOf({ 'a.csv': CSV }), (header, isCentral) =>
      header.setUint16(isCentral ? 8 : 6, 1, true),
    );
    expect(await failure(listOf(locked))).toContain('SRC_ARCHIVE_LOCKED');
    expect(await failure(opened(locked, ['a.csv']))).toContain('SRC_ARCHIVE_LOCKED');
  });

  test('that is empty holds no table', async () => {
    expect(await failure(listOf(zipOf({})))).toContain('SRC_NO_TABLE: The archive holds no table');
  });

  test('that is cut anywhere, or whose content is changed, is refused', async () => {
    const whole = zipOf({ 'a.csv': CSV.repeat(3) });
    for (let size = 4; size < whole.size; size += 1) {
      const cut = new File([whole.slice(0, size)], 'a.zip');
      expect(await failure(opened(cut, ['a.csv'])), String(size)).toContain('SRC_ARCHIVE_DAMAGED');
    }
    const wrong = await withHeaders(whole, (header, isCentral) =>
      header.setUint32(isCentral ? 16 : 14, 7, true),
    );
    expect(await failure(opened(wrong, ['a.csv']))).toContain('SRC_ARCHIVE_DAMAGED');
  });

  test('of more than 10,000 files is refused before one is read', async () => {
    const files = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}.csv`, 'a']));
    expect(await failure(listOf(zipOf(files)))).toContain(
      'SRC_ARCHIVE_TOO_BIG: It holds more than 10,000 files',
    );
  });

  test('of many files is listed, and stops at a cancel', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`${at}.csv`, 'a,b\n1,2\n']),
    );
    const file = zipOf(files);
    expect((await listOf(file)).tables).toHaveLength(300);
    const controller = new AbortController();
    const report = () => Promise.resolve(controller.abort());
    const parts = quietParts({ signal: controller.signal, report });
    expect(await failure(listOf(file, parts))).toContain('ENG_CANCELLED');
  });
});

describe('a ZIP bomb', () => {
  const big = () => zipOf({ 'a.csv': new Uint8Array(20_000_000).fill(0x31) });

  test('is stopped soon', async () => {
    const file = big();
    const startedAt = performance.now();
    expect(await failure(opened(file, ['a.csv']))).toContain('SRC_ARCHIVE_TOO_BIG');
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });

  test('that states a small size is never taken as that small file', async () => {
    const lying = await withHeaders(big(), (header, isCentral) =>
      header.setUint32(isCentral ? 24 : 22, 10, true),
    );
    const startedAt = performance.now();
    expect(await failure(opened(lying, ['a.csv']))).toMatch(/SRC_ARCHIVE_(TOO_BIG|DAMAGED)/);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });

  test('whose files share their bytes is refused', async () => {
    const apart = zipOf({ 'a.csv': CSV.repeat(50), 'b.csv': CSV.repeat(50) });
    let first = 0;
    const shared = await withHeaders(apart, (header, isCentral) => {
      if (!isCentral) return;
      if (header.getUint8(46) === 'a'.charCodeAt(0)) first = header.getUint32(42, true);
      else header.setUint32(42, first, true);
    });
    const { tables, notes } = await listOf(shared);
    expect(tables.map(({ within }) => within)).toEqual([['a.csv']]);
    expect(notes[0]).toContain('b.csv is left out');
  });
});
