import { readFileSync } from 'node:fs';
import { tableFromIPC } from 'apache-arrow';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../workers/query/read-json.ts';
import { sha256OfBlob } from '../../workers/query/sha256-of-blob.ts';
import { jsonSample } from './json-sample.ts';
import { jsonTable } from './json-table.ts';

describe('shapes of a file', () => {
  test('an array of objects, keys in any order and some missing', async () => {
    const read = await jsonTable('[{"a":1,"b":"x"},{"b":null},{"b":"","a":null,"c":true}]');
    expect(read.types).toEqual({ a: 'integer', b: 'text', c: 'boolean' });
    expect(read.rows).toEqual([
      [1n, 'x', null],
      [null, null, null],
      [null, '', true],
    ]);
  });

  test('an object of equally long arrays is a table', async () => {
    const read = await jsonTable('{"a":[1,2],"b":[{"x":"u"},{"x":"v"}]}');
    expect(read.types).toEqual({ a: 'integer', 'b.x': 'text' });
    expect(read.rows).toEqual([
      [1n, 'u'],
      [2n, 'v'],
    ]);
    expect(await jsonTable('{"a":[],"b":[]}')).toEqual({
      types: { a: 'text', b: 'text' },
      rows: [],
    });
  });

  test('any other object is one record', async () => {
    const read = await jsonTable('{"a":[1,2],"b":[1],"c":{"d":{"e":5}}}');
    expect(read.types).toEqual({ a: 'nested', b: 'nested', 'c.d.e': 'integer' });
    expect(read.rows).toEqual([['[1,2]', '[1]', 5n]]);
  });

  test('values that are no objects are a column', async () => {
    expect(await jsonTable('[1,null,3]')).toEqual({
      types: { value: 'integer' },
      rows: [[1n], [null], [3n]],
    });
  });

  test('NDJSON with blank lines, CRLF, a byte order mark and no last newline', async () => {
    const read = await jsonTable('\ufeff{"a":1}\r\n\r\n{"a":2}\n{"a":3}', 'ndjson');
    expect(read.rows).toEqual([[1n], [2n], [3n]]);
  });

  test('records longer than a chunk are read whole', async () => {
    const long = 'é'.repeat(5_000_000);
    const read = await jsonTable(JSON.stringify([{ a: long }, { a: 'b' }, { a: `${long}z` }]));
    expect(read.rows.map(([a]) => String(a).length)).toEqual([5_000_000, 1, 5_000_001]);
    expect(read.rows[2]?.[0]).toBe(`${long}z`);
  });
});

describe('types', () => {
  test.each([
    ['booleans', '[true,false]', 'boolean', [true, false]],
    [
      '64-bit integers',
      '[9007199254740993,-9223372036854775808]',
      'integer',
      [9007199254740993n, -(2n ** 63n)],
    ],
    [
      'integers around 32 bits',
      '[-1,2147483648,-2147483649,4294967296]',
      'integer',
      [-1n, 2147483648n, -2147483649n, 4294967296n],
    ],
    [
      'integers beyond 64 bits',
      '[9223372036854775808,-1]',
      'decimal',
      ['9223372036854775808', '-1'],
    ],
    ['integers beyond 38 digits', `[${'9'.repeat(40)},1]`, 'text', ['9'.repeat(40), '1']],
    ['floats', '[1.5,1e3,-0,2]', 'float', [1.5, 1000, -0, 2]],
    [
      'floats and an integer a double would lose',
      '[1.5,9007199254740993]',
      'text',
      ['1.5', '9007199254740993'],
    ],
    ['a number beyond the doubles', '[1e400,1]', 'text', ['1e400', '1']],
    ['dates', '["2024-02-29","0001-01-01"]', 'date', ['2024-02-29', '0001-01-01']],
    ['a date the calendar does not have', '["2023-02-29"]', 'text', ['2023-02-29']],
    [
      'instants with and without zone',
      '["2024-01-01T00:30:00+01:00","2024-01-01 12:00","2024-01-01"]',
      'timestamp',
      ['2023-12-31T23:30:00.000Z', '2024-01-01T12:00:00.000Z', '2024-01-01T00:00:00.000Z'],
    ],
    [
      'finer than microseconds',
      '["2024-01-01T00:00:00.1234567Z"]',
      'text',
      ['2024-01-01T00:00:00.1234567Z'],
    ],
    ['leading zeros in strings', '["007","12"]', 'text', ['007', '12']],
    [
      'mixtures as written',
      '[1,"x",true,[ 1, "a b" ],2.50]',
      'text',
      ['1', 'x', 'true', '[1,"a b"]', '2.50'],
    ],
    ['nothing but null', '[null,null]', 'text', [null, null]],
    ['arrays', '[[],[1, {"a": "b c"}]]', 'nested', ['[]', '[1,{"a":"b c"}]']],
  ])('%s', async (_, values, type, expected) => {
    const read = await jsonTable(`{"v":${values}}`);
    expect(read.types).toEqual({ v: type });
    expect(read.rows.map(([value]) => value)).toEqual(expected);
  });

  test('microseconds are exact', async () => {
    const { batches } = await readJson(new Blob(['[{"t":"9999-12-31T23:59:59.999999Z"}]']), 'json');
    const { value } = await batches.next();
    const column = tableFromIPC(value ?? new Uint8Array(0)).getChildAt(0);
    expect(
      new BigInt64Array(
        column?.data[0]?.values.buffer.slice(
          column.data[0].values.byteOffset,
          column.data[0].values.byteOffset + 8,
        ),
      )[0],
    ).toBe(253402300799999999n);
  });
});

describe('names and text', () => {
  test('text survives with newlines, quotes, commas, NUL, \\N and lone surrogates', async () => {
    const texts = ['a\nb', 'say "x", y', '\\N', 'NULL', '', ' ', '\0x', 'é😀\u2028', '\t\\'];
    const read = await jsonTable(JSON.stringify(texts.map((v) => ({ v }))));
    expect(read.rows.map(([v]) => v)).toEqual(texts);
    expect((await jsonTable('[{"v":"\\ud800"}]')).rows).toEqual([['\ufffd']]);
  });

  test('keys that mean something to JavaScript are plain names', async () => {
    const read = await jsonTable('[{"__proto__":{"polluted":1},"constructor":2,"":3}]');
    expect(Object.keys(read.types)).toEqual(['__proto__.polluted', 'constructor', '(empty)']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('names that would collide get a number', async () => {
    const read = await jsonTable('[{"a.b":1,"a":{"b":2},"A.B":3}]');
    expect(read.rows).toEqual([[1n, 2n, 3n]]);
    expect(Object.keys(read.types)).toEqual(['a.b', 'a.b_2', 'A.B_3']);
  });

  test('of a repeated key the last value counts', async () => {
    expect((await jsonTable('[{"a":"first","a":"x"},{"a":"y","a":null}]')).rows).toEqual([
      ['x'],
      [null],
    ]);
  });

  test('a field that is null or an object has the columns of the object', async () => {
    const read = await jsonTable('[{"a":null},{"a":{"b":1}},{"a":{}}]');
    expect(read.types).toEqual({ a: 'nested', 'a.b': 'integer' });
    expect((await jsonTable('[{"a":null},{"a":{"b":1}}]')).types).toEqual({ 'a.b': 'integer' });
  });
});

describe('a former import', () => {
  const columns = [
    { name: 'id', type: { name: 'integer' } },
    { name: 'when', type: { name: 'timestamp' } },
    { name: 'note', type: { name: 'text' } },
  ] as const;
  const read = { format: 'json', columns } as const;

  test('gives its columns again, in its order', async () => {
    const table = await jsonTable('[{"when":"2024-01-01","id":7}]', 'json', { read });
    expect(table.rows).toEqual([[7n, '2024-01-01T00:00:00.000Z', null]]);
    expect((await jsonTable('[]', 'json', { read })).types).toEqual({
      id: 'integer',
      when: 'timestamp',
      note: 'text',
    });
  });

  test('refuses what no longer fits, naming column and row', async () => {
    await expect(jsonTable('[{"id":1},{"id":"x"}]', 'json', { read })).rejects.toMatchObject({
      code: 'DS_JSON_VALUE_MISFIT',
      where: 'column "id", row 2',
    });
    await expect(jsonTable('[{"id":1,"new":2}]', 'json', { read })).rejects.toMatchObject({
      code: 'DS_JSON_NEW_FIELD',
      where: 'column "new", row 1',
    });
  });
});

describe('files that are wrong', () => {
  const deep = (levels: number): string => `[{"a":${'['.repeat(levels)}${']'.repeat(levels)}}]`;

  test.each([
    ['a missing comma', '[{"a":1}\n {"a":2}]', 'DS_JSON_INVALID', 'line 2, column 2'],
    ['a cut', '[{"a":1},{"a":"é', 'DS_JSON_INVALID', 'line 1, column 17'],
    ['a bare word', '[{"a":nul}]', 'DS_JSON_INVALID', 'line 1, column 7'],
    ['a leading zero', '[01]', 'DS_JSON_INVALID', 'line 1, column 2'],
    ['a control character', '["a\nb"]', 'DS_JSON_INVALID', 'line 1, column 4'],
    ['a trailing comma', '[1,]', 'DS_JSON_INVALID', 'line 1, column 4'],
    ['NaN', '[NaN]', 'DS_JSON_INVALID', 'line 1, column 2'],
    ['a bad escape', '["\\x41"]', 'DS_JSON_INVALID', 'line 1, column 3'],
    ['a second value', '{"a":1}\n{"a":2}', 'DS_JSON_MANY_VALUES', undefined],
    ['65 levels', deep(63), 'DS_JSON_TOO_DEEP', 'line 1, column 69'],
    ['no field', '[{},{}]', 'DS_JSON_NO_COLUMNS', undefined],
    ['no bytes', '', 'DS_JSON_NO_COLUMNS', undefined],
  ])('%s', async (_, text, code, where) => {
    await expect(jsonTable(text)).rejects.toMatchObject({ code, where });
  });

  test('64 levels are read', async () => {
    expect((await jsonTable(deep(62))).types).toEqual({ a: 'nested' });
  });

  test('UTF-16 and Latin-1 are refused', async () => {
    for (const bytes of [
      [0xff, 0xfe, 0x5b, 0],
      [0x5b, 0x22, 0xe9, 0x22, 0x5d],
    ]) {
      await expect(jsonTable(new Uint8Array(bytes))).rejects.toMatchObject({
        code: 'DS_JSON_ENCODING',
      });
    }
  });

  test('more than 16,384 columns are refused', async () => {
    const wide = Object.fromEntries(Array.from({ length: 16_385 }, (_, i) => [`c${i}`, i]));
    await expect(jsonTable(JSON.stringify([wide]))).rejects.toMatchObject({
      code: 'DS_FILE_TOO_WIDE',
    });
  });

  test('a value over 16 MB is refused', async () => {
    const text = JSON.stringify([{ a: 'x'.repeat(17 * 2 ** 20) }]);
    await expect(jsonTable(text)).rejects.toMatchObject({
      code: 'DS_JSON_CELL_TOO_LARGE',
      where: 'column "a"',
    });
  });

  test('an abort ends the reading', async () => {
    const controller = new AbortController();
    const table = await readJson(new Blob(['[{"a":1}]']), 'json', { signal: controller.signal });
    controller.abort();
    await expect(table.batches.next()).rejects.toMatchObject({ code: 'ENG_CANCELLED' });
  });
});

test('the same file gives the same bytes on every machine', async () => {
  const once = async (): Promise<string> => {
    const { batches } = await readJson(jsonSample(), 'ndjson');
    const pieces: BlobPart[] = [];
    for await (const piece of batches) pieces.push(new Uint8Array(piece));
    expect(pieces.length).toBeGreaterThan(1);
    return sha256OfBlob(new Blob(pieces));
  };
  const golden = new URL('../golden/engine/json-arrow-1.txt', import.meta.url);
  expect(await once()).toBe(readFileSync(golden, 'utf8').trim());
  expect(await once()).toBe(await once());
});
