import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { identifier } from '../../src/sql/identifier.ts';
import { query } from '../../src/sql/query.ts';
import { sql } from '../../src/sql/sql.ts';
import { raw } from '../../src/sql/dialects/raw.ts';
import {
  acts,
  ALL_STORED,
  code,
  columnsOf,
  failure,
  lastTable,
  newTable,
  texts,
} from './conformance-support.ts';
import { EVERY_TYPE, HOSTILE_NAMES } from './conformance-values.ts';
import { raggedFilesConform } from './conformance-ragged.ts';
import { settledFilesConform } from './conformance-settled.ts';
import { versionsConform } from './conformance-versions.ts';

/** What every engine must do alike. */
export function conformance(start: () => Promise<Engine>): void {
  let engine: Engine;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.close());

  const { tableOf, importText, all } = acts(() => engine);

  describe('values', () => {
    test.each(EVERY_TYPE)(
      '$sql arrives as $type $text',
      async ({ sql: text, type, text: expected }) => {
        const table = await engine.rows(
          query(
            sql`SELECT ${raw(text)} AS v, 1 AS one`,
            columnsOf(['v', type], ['one', 'integer']),
          ),
        );
        expect(table.columns[0]?.type.name).toBe(type);
        expect(texts(table)).toEqual([[expected, '1']]);
      },
    );

    test('parameters keep their value and type', async () => {
      const values = [
        "it's",
        'a\0b',
        '',
        '�𝄞"',
        9007199254740993n,
        -(2n ** 63n),
        0.1,
        -0,
        1e300,
        5e-324,
        NaN,
        -Infinity,
        42,
        true,
        null,
      ];
      const row = sql`SELECT ${values[0] ?? null} AS a, ${'a\0b'} AS b, ${''} AS c, ${'�𝄞"'} AS d, ${9007199254740993n} AS e, ${-(2n ** 63n)} AS f, ${0.1} AS g, ${-0} AS h, ${1e300} AS i, ${5e-324} AS j, ${NaN} AS k, ${-Infinity} AS l, ${42} AS m, ${true} AS n, CAST(${null} AS VARCHAR) AS o`;
      const { columns } = await engine.rows(
        query(
          row,
          columnsOf(
            ['a', 'text'],
            ['b', 'text'],
            ['c', 'text'],
            ['d', 'text'],
            ['e', 'integer'],
            ['f', 'integer'],
            ['g', 'float'],
            ['h', 'float'],
            ['i', 'float'],
            ['j', 'float'],
            ['k', 'float'],
            ['l', 'float'],
            ['m', 'integer'],
            ['n', 'boolean'],
            ['o', 'text'],
          ),
        ),
      );
      const came = columns.map(({ values: [value], missing }) =>
        missing?.[0] === 1 ? null : value,
      );
      expect(came).toEqual([...values.slice(0, 12), 42n, 1, null]);
      expect(Object.is(came[7], -0)).toBe(true);
    });

    test('missing values are marked, the rest are not', async () => {
      const { columns } = await engine.rows(
        query(
          sql`SELECT CASE WHEN i % 3 = 0 THEN i END AS a, i AS b FROM range(5) r(i)`,
          columnsOf(['a', 'integer'], ['b', 'integer']),
        ),
      );
      expect([...(columns[0]?.missing ?? [])]).toEqual([0, 1, 1, 0, 1]);
      expect(columns[1]?.missing).toBeUndefined();
    });

    test('a result that is not what was declared is refused', async () => {
      expect(await code(engine.rows(query(sql`SELECT 1 AS a`, columnsOf(['b', 'integer']))))).toBe(
        'ENG_RESULT_SHAPE',
      );
      expect(await code(engine.rows(query(sql`SELECT 1 AS a`, columnsOf(['a', 'text']))))).toBe(
        'ENG_RESULT_SHAPE',
      );
      expect(
        await code(engine.rows(query(sql`SELECT 1 AS a, 2 AS b`, columnsOf(['a', 'integer'])))),
      ).toBe('ENG_RESULT_SHAPE');
      expect(
        await code(
          engine.rows(
            query(sql`SELECT 9223372036854775808::HUGEINT AS a`, columnsOf(['a', 'integer'])),
          ),
        ),
      ).toBe('ENG_RESULT_SHAPE');
    });

    test('no rows keep their columns; 600 columns come whole', async () => {
      const none = await engine.rows(
        query(
          sql`SELECT 1.5 AS a, 'x' AS b WHERE false`,
          columnsOf(['a', 'decimal'], ['b', 'text']),
        ),
      );
      expect(none).toMatchObject({ rowCount: 0, columns: [{ name: 'a' }, { name: 'b' }] });
      const wide = Array.from(
        { length: 600 },
        (_, index) => [`k${String(index)}`, 'integer'] as const,
      );
      const list = raw(wide.map(([name], index) => `${String(index)} AS ${name}`).join(', '));
      const { columns } = await engine.rows(query(sql`SELECT ${list}`, columnsOf(...wide)));
      expect(columns.map(({ values }) => Number(values[0]))).toEqual(wide.map((_, index) => index));
    });

    test('streams give every row once, in order, in several batches', async () => {
      let seen = 0;
      let batches = 0;
      const numbers = query(sql`SELECT i FROM range(100000) r(i)`, columnsOf(['i', 'integer']));
      for await (const { rowCount, columns } of engine.stream(numbers)) {
        expect(columns[0]?.values[0]).toBe(BigInt(seen));
        seen += rowCount;
        batches += 1;
      }
      expect(seen).toBe(100_000);
      expect(batches).toBeGreaterThan(3);
      for await (const table of engine.stream(numbers)) {
        expect(table.rowCount).toBeLessThan(100_000);
        break;
      }
    });
  });

  describe('names', () => {
    test.each(HOSTILE_NAMES)('table and column called %j', async (name) => {
      await engine.run(sql`CREATE TABLE ${identifier(name)} AS SELECT 1 AS ${identifier(name)}`);
      expect((await engine.describe(name))[0]?.name).toBe(name);
      expect(texts(await all(name))).toEqual([['1']]);
      await engine.dropTable(name);
      expect(await code(engine.describe(name))).toBe('ENG_NO_TABLE');
    });

    test('a name no engine can keep is refused', async () => {
      for (const name of ['', 'a\0b', '\ud800']) {
        expect(await code(engine.run(sql`SELECT 1 AS ${identifier(name)}`))).toBe('ENG_BAD_NAME');
      }
    });
  });

  describe('cancel', () => {
    test('answers within 200 ms and leaves the engine usable', async () => {
      const table = await tableOf(sql`SELECT 7 AS kept`);
      const abort = new AbortController();
      const slow = engine.rows(
        query(
          sql`SELECT count(*) AS n FROM range(10000000) a(i), range(100000) b(j) WHERE (i * j) % 7 = 3`,
          columnsOf(['n', 'integer']),
        ),
        { signal: abort.signal },
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      const before = performance.now();
      abort.abort();
      expect(await code(slow)).toBe('ENG_CANCELLED');
      expect(performance.now() - before).toBeLessThan(200);
      expect(texts(await all(table))).toEqual([['7']]);
      expect(await code(engine.run(sql`SELECT 1`, { signal: abort.signal }))).toBe('ENG_CANCELLED');
    });
  });

  describe('sealing', () => {
    test.each([
      `COPY (SELECT 1) TO 'out.csv'`,
      `ATTACH 'http://127.0.0.1:9/x.db'`,
      `ATTACH 'x.db'`,
      `INSTALL json`,
      `/* now */ -- and\n INSTALL httpfs`,
      `LOAD json`,
      `FORCE INSTALL spatial`,
      `SET enable_external_access = true`,
      `SET autoload_known_extensions = true`,
      `CREATE TABLE x AS SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')`,
      `CREATE TABLE x AS SELECT * FROM read_text('/etc/passwd')`,
      `EXPORT DATABASE 'x'`,
      `IMPORT DATABASE 'http://127.0.0.1:9/x'`,
    ])('%s is refused', async (text) => {
      expect(await code(engine.run(raw(text)))).toBe('ENG_SEALED');
    });
  });

  describe('files', () => {
    test('CSV: types, missing, exact text', async () => {
      const imported = await importText(
        'a.csv',
        'id,zip,long,part,day,at,zoned,ok,note\n1,00123,12345678901234567890,1.5,2020-01-02,2020-01-02 10:00:00.5,2020-01-02T10:00:00+02:00,true,"a ""b"", c"\n,12345,1,2,,,,false,\n',
      );
      expect(imported.schema.map(({ type }) => type.name)).toEqual([
        'integer',
        'text',
        'text',
        'float',
        'date',
        'timestamp',
        'timestamp',
        'boolean',
        'text',
      ]);
      expect(imported.rowCount).toBe(2);
      expect(texts(await all(imported.table))).toEqual([
        [
          '1',
          '00123',
          '12345678901234567890',
          '1.5',
          '2020-01-02',
          '2020-01-02 10:00:00.500000',
          '2020-01-02 08:00:00',
          'true',
          'a "b", c',
        ],
        [null, '12345', '1', '2.0', null, null, null, 'false', null],
      ]);
      const again = newTable();
      await engine.importFile({
        file: new File(
          [
            'id,zip,long,part,day,at,zoned,ok,note\n5,6,7,8,2021-01-01,2021-01-01 00:00:00,2021-01-01T00:00:00Z,true,x\n',
          ],
          'a.csv',
        ),
        format: 'csv',
        table: again,
        read: imported.read,
      });
      expect(await engine.describe(again)).toEqual(imported.schema);
    });

    test('CSV: a late value that a type would change makes its column wider', async () => {
      const rows = Array.from({ length: 30_000 }, (_, i) => `${String(i + 1)},${String(i)},x`);
      const late = await importText(
        'late.csv',
        ['a,b,c', ...rows, '1.5,007,"quoted, late"'].join('\n'),
      );
      expect(late.schema.map(({ type }) => type.name)).toEqual(['float', 'text', 'text']);
      expect(late.rowCount).toBe(30_001);
      const last = await engine.rows(
        query(
          sql`SELECT a, b, c FROM ${identifier(late.table)} WHERE b = '007'`,
          columnsOf(['a', 'float'], ['b', 'text'], ['c', 'text']),
        ),
      );
      expect(texts(last)).toEqual([['1.5', '007', 'quoted, late']]);
    });

    test('CSV: heads, marks and shapes', async () => {
      expect((await importText('h.csv', 'id,name\n')).rowCount).toBe(0);
      const one = await importText('one.csv', '\ufeffname\nab\ncd\n');
      expect(one.schema).toEqual([{ name: 'name', type: { name: 'text' } }]);
      expect(one.rowCount).toBe(2);
      const names = await importText('n.csv', 'a,A,a,,b\nx,2,3,4,5\n');
      expect(names.schema.map(({ name }) => name)).toEqual(['a', 'A_2', 'a_3', 'column 4', 'b']);
    });

    test('CSV: what is wrong is said, with line, column and text, and nothing is left', async () => {
      expect((await failure(importText('e.csv', ''))).code).toBe('ENG_EMPTY_FILE');
      expect(
        (await failure(importText('l.csv', new Uint8Array([110, 10, 77, 252, 108, 10])))).code,
      ).toBe('ENG_NOT_UTF8');
      expect((await failure(importText('u.csv', new Uint8Array([255, 254, 97, 0])))).code).toBe(
        'ENG_NOT_UTF8',
      );
      const rows = Array.from({ length: 30_000 }, (_, i) => String(i));
      const bad = await failure(
        importText('b.csv', ['a,b', ...rows.map((row) => `${row},1`), 'abc,2'].join('\n')),
      );
      expect(bad).toMatchObject({ code: 'ENG_BAD_ROW' });
      expect(bad.where).toContain('line 30002, column a: abc,2');
      const wide = await failure(
        importText('w.csv', ['a,b', ...rows.map((row) => `${row},1`), '1,2,3'].join('\n')),
      );
      expect(wide).toMatchObject({ code: 'ENG_BAD_ROW' });
      expect(wide.where).toContain('line 30002: 1,2,3');
      expect(await code(engine.describe(lastTable()))).toBe('ENG_NO_TABLE');
    });

    test('every stored type goes to each format and back', async () => {
      const table = await tableOf(ALL_STORED);
      const hash = await engine.contentHash(table);
      expect(hash).toMatch(/^content\/1:3:[0-9a-f]{64}:[0-9a-f]{15}:[0-9a-f]{15}$/);
      const text = texts(await all(table));
      for (const format of ['parquet', 'csv', 'json', 'ndjson'] as const) {
        const file = await engine.exportFile({
          query: sql`SELECT * FROM ${identifier(table)}`,
          format,
        });
        const back = newTable();
        await engine.importFile({ file: new File([file], `x.${format}`), format, table: back });
        if (format === 'parquet') expect(await engine.contentHash(back)).toBe(hash);
        expect(
          texts(await all(back)).map((row) => row.slice(0, 4)),
          format,
        ).toEqual(text.map((row) => row.slice(0, 4)));
      }
    });

    test('JSON and NDJSON: flattened, arrays as text, nested marked', async () => {
      const rows = [
        '{"id":1,"a":{"b":"x"},"tags":[1,"two"]}',
        '{"id":9007199254740993,"a":{"b":null},"tags":[]}',
      ];
      for (const [format, content] of [
        ['ndjson', rows.join('\n')],
        ['json', `[${rows.join(',')}]`],
      ] as const) {
        const { table, schema } = await importText(`x.${format}`, content, format);
        expect(schema.map(({ name, type }) => [name, type.name])).toEqual([
          ['id', 'integer'],
          ['a.b', 'text'],
          ['tags', 'nested'],
        ]);
        expect(texts(await all(table))).toEqual([
          ['1', 'x', '[1,"two"]'],
          ['9007199254740993', null, '[]'],
        ]);
      }
      expect(await code(importText('b.json', '{"a":', 'json'))).toBe('DS_JSON_INVALID');
      expect(await code(importText('b.parquet', 'PAR1 no', 'parquet'))).toBe('DS_PARQUET_INVALID');
    });
  });

  settledFilesConform(() => engine);
  raggedFilesConform(() => engine);
  versionsConform(() => engine);
}
