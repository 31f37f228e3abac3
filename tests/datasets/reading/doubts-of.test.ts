import { expect, test } from 'vitest';
import type { CsvOptions } from '../../../src/datasets/reading/csv-options.ts';
import { doubtsOf, type DoubtsInput } from '../../../src/datasets/reading/doubts-of.ts';
import { draftOptions } from '../../../src/datasets/reading/draft-options.ts';
import { sampleOf } from '../../../src/datasets/reading/sample-of.ts';

async function doubts(
  text: string,
  change: Partial<CsvOptions> = {},
  more: Partial<DoubtsInput> = {},
) {
  const sample = await sampleOf(new File([text], 'a.csv'));
  const options = draftOptions(text, {
    ...{ format: 'csv', delimiter: ';', quote: '"', escape: '"', header: true, skipRows: 0 },
    format: 'csv',
    encoding: 'utf-8',
    ...change,
  });
  return doubtsOf({ options, sample, notes: [], ...more });
}

/** The types after the first answer to a doubt. */
const after = (found: Awaited<ReturnType<typeof doubts>>, id: string, remedy = 0) =>
  found
    .find((doubt) => doubt.id === id)
    ?.remedies[remedy]?.options?.columns.map(({ type }) => type.name);

test('an ordinary file raises none', async () => {
  expect(await doubts('id;name;at\n1;Oslo;2026-01-02\n2;Riga;2026-02-03\n')).toEqual([]);
});

test('a decimal comma is asked about, and one click reads numbers', async () => {
  const found = await doubts('n;x;zip\n1.234,5;0,5;00123\n7;1,25;04567\n');
  expect(found.map(({ id, asks }) => [id, asks])).toEqual([
    ['signs', true],
    ['zeros', false],
  ]);
  expect(after(found, 'signs')).toEqual(['float', 'float', 'text']);
});

test('1,234 is asked about with both readings', async () => {
  const found = await doubts('n\n1,234\n5,678\n');
  expect(found[0]?.remedies.map(({ label }) => label)).toEqual([
    'Read “1,234” as 1.234',
    'Read “1,234” as 1234',
  ]);
  expect(after(found, 'signs', 0)).toEqual(['float']);
  expect(after(found, 'signs', 1)).toEqual(['integer']);
});

test('03/04/2026 is asked about, unless another value tells the order', async () => {
  const found = await doubts('d\n03/04/2026\n05/06/2026\n');
  expect(found[0]).toMatchObject({ id: 'date-order', asks: true });
  expect(found[0]?.remedies.map(({ options }) => options?.dateFormat)).toEqual([
    '%d/%m/%Y',
    '%m/%d/%Y',
  ]);
  expect(found[0]?.sentence).toContain('3 Apr 2026 or 4 Mar 2026');
  const told = await doubts('d\n03/04/2026\n31/12/2026\n');
  expect(told.every(({ asks }) => !asks)).toBe(true);
  expect(after(told, 'dates d')).toEqual(['date']);
});

test('words for missing, totals and comments are asked about', async () => {
  const found = await doubts('a;b\n1;2\n# half\nNA;4\n3;5\nTotal;9\n');
  expect(found.filter(({ asks }) => asks).map(({ id }) => id)).toEqual(['totals', 'comments']);
  const missing = await doubts('a;b\n1;2\nNA;4\n3;5\n');
  expect(after(missing, 'null-words')).toEqual(['integer', 'integer']);
});

test('a guessed encoding is asked about with its words', async () => {
  const guess = { encoding: 'windows-1252', encodingBasis: 'guess' } as const;
  const [doubt] = await doubts('a;b\nKöln;1\n', {}, guess);
  expect(doubt).toMatchObject({ id: 'encoding', asks: true });
  expect(doubt?.sentence).toContain('“Köln”');
  expect(doubt?.remedies[1]?.encoding).toBe('windows-1250');
  expect(await doubts('a;b\nKöln;1\n', {}, { ...guess, encodingBasis: 'mark' })).toEqual([]);
});

test('a few values that are no numbers are told, and can be set aside', async () => {
  const rows = Array.from({ length: 30 }, (_, k) => `${k};x`);
  const found = await doubts(['a;b', ...rows, 'abc;x', ''].join('\n'));
  expect(found.map(({ id, asks }) => [id, asks])).toEqual([['mixed a', false]]);
  expect(after(found, 'mixed a')).toEqual(['integer', 'text']);
});

test('numbers wait for two answers, their signs and words for missing, in either order', async () => {
  const text = 'n;x\n1.234,50;a\nNA;b\n-7,25;c\n';
  const found = await doubts(text);
  expect(found.map(({ id }) => id)).toEqual(['signs', 'null-words']);
  for (const [first, second] of [
    ['signs', 'null-words'],
    ['null-words', 'signs'],
  ] as const) {
    const options = found.find(({ id }) => id === first)?.remedies[0]?.options;
    const then = await doubts(text, options);
    expect(after(then, second)?.[0], first).toBe('float');
  }
});
