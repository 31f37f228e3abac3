import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { csvDialect } from '../../workers/query/csv-dialect.ts';
import { splitCsv } from '../../workers/query/split-csv.ts';

const QUIET = { signal: new AbortController().signal, report: () => undefined };

const cell = fc.oneof(
  fc.stringMatching(/^[a-z0-9 äö]{0,6}$/),
  fc
    .string({ unit: fc.constantFrom('a', ',', ';', '"', '\n', '\r\n', 'ß'), maxLength: 6 })
    .map((text) => `"${text.replaceAll('"', '""')}"`),
);
/** A line and whether it is a row of three values. */
const line = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(cell, cell, cell).map((cells) => ({ cells, isRow: true })) },
  fc.tuple(cell, cell).map((cells) => ({ cells, isRow: false })),
  fc.array(cell, { minLength: 5, maxLength: 7 }).map((cells) => ({ cells, isRow: false })),
);

describe('setting aside', () => {
  test('every line of a file is a row or set aside, at its own line number', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 40 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        async (lines, lineBreak, endsOpen) => {
          const texts = ['h1,h2,h3', ...lines.map(({ cells }) => cells.join(','))];
          const content = texts.join(lineBreak) + (endsOpen ? '' : lineBreak);
          const dialect = { delimiter: ',', quote: '"', escape: '"', skipRows: 0, columnCount: 3 };
          const split = await splitCsv(new Blob([content]), dialect, QUIET);
          const kept = lines
            .filter(({ isRow }) => isRow)
            .map(({ cells }) => `${cells.join(',')}\n`);
          expect(await split.rows.text()).toBe(['h1,h2,h3\n', ...kept].join(''));
          expect(split.asideCount).toBe(lines.length - kept.length);
          let at = 1;
          const numbers = texts.map((text) => {
            const number = at;
            at += text.split(/\r\n|\r|\n/).length;
            return number;
          });
          const expected = lines.flatMap(({ isRow }, k) => (isRow ? [] : [numbers[k + 1]]));
          const aside = await split.aside.text();
          const found = [...aside.matchAll(/^(\d+),\d+ values? where 3 belong,"/gm)];
          expect(found.map(([, number]) => Number(number))).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a quote that never closes takes one line, however the file is cut into reads', async () => {
    const row = `1,${'x'.repeat(90)},2\n`;
    const content = `a,b,c\n${row.repeat(60_000)}4,"5,6\n${row.repeat(60_000)}`;
    const dialect = { delimiter: ',', quote: '"', escape: '"', skipRows: 0, columnCount: 3 };
    const split = await splitCsv(new Blob([content]), dialect, QUIET);
    expect(await split.aside.text()).toBe('line,reason,text\n60002,unclosed quote,"4,""5,6"\n');
    expect(split.rows.size).toBe(6 + 120_000 * row.length);
  });
});

describe('the dialect', () => {
  test.each([
    ['a,b,c\n1,2,3\n4,5\n6,7,8,9\n', ',', '"', 0, 3, true],
    ['a;b\n1,5;2,5\n3,5;4\n', ';', '"', 0, 2, false],
    ['a\tb\n"x\ty"\t2\n', '\t', '"', 0, 2, false],
    ["a|b\n'1|2'|3\n'x'|y\n", '|', "'", 0, 2, false],
    ['a,b\n"say \\"hi, you\\"",2\n"x",3\n', ',', '"', 0, 2, false],
    ['Report\n\nof May\na,b\n1,2\n3,4\n5,6\n', ',', '"', 3, 2, false],
    ['a,b\n1,2,\n3,4,\n', ',', '"', 0, 2, false],
  ])('of %j', async (content, delimiter, quote, skipRows, columnCount, isRagged) => {
    expect(await csvDialect(new Blob([content]))).toMatchObject({
      ...{ delimiter, quote, skipRows, columnCount, isRagged },
    });
  });

  test('there is none in prose and single columns', async () => {
    for (const content of ['name\nab\ncd\n', 'Dear all, hello\nThis is no table.\nBye\n', '']) {
      expect(await csvDialect(new Blob([content]))).toBeUndefined();
    }
  });

  test('real files have the dialect they are known to have', async () => {
    const folder = 'node_modules/vega-datasets/data';
    const files = readdirSync(folder).filter((name) => /\.[ct]sv$/.test(name));
    expect(files.length).toBeGreaterThan(10);
    for (const name of files) {
      expect(await csvDialect(new Blob([readFileSync(join(folder, name))])), name).toMatchObject({
        delimiter: name.endsWith('.tsv') ? '\t' : ',',
        ...{ quote: '"', escape: '"', skipRows: 0, isRagged: false },
      });
    }
  });
});
