import { readFile } from 'node:fs/promises';
import { NativeEngine } from '../../relay/native-engine.ts';
import { expect, test } from './app-test.ts';
import type { App } from './pages/app.ts';
import { csvFile, fileOf, realFile } from './pages/files.ts';
import { Native } from './pages/native.ts';

const FORMATS = ['csv', 'parquet', 'json'] as const;

/** 50 rows of every kind a file can hold, with the values that are easily lost. */
const KINDS = `SELECT
  9007199254740993::BIGINT + n AS whole,
  n * 0.1::DOUBLE / 3 AS ratio,
  ((n - 7) * 12345678901.01)::DECIMAL(18, 2) AS price,
  DATE '1969-12-28' + n::INTEGER AS day,
  TIMESTAMP '2026-03-29 00:59:59.999999' + to_minutes(n) AS instant,
  TIME '00:00:00.000001' + to_minutes(n * 7) AS clock,
  n % 3 = 0 AS third,
  CASE n % 6
    WHEN 0 THEN NULL
    WHEN 1 THEN ''
    WHEN 2 THEN 'comma, "quote"'
    WHEN 3 THEN 'two' || chr(13) || chr(10) || 'lines'
    WHEN 4 THEN ' ñ 🛩 '
    ELSE 'NULL'
  END AS remark
FROM range(50) AS steps(n)`;

/** Exports the dataset in each format; answers the paths. */
async function exportAll(app: App, name: string) {
  const dataset = await app.openDataset(name);
  const saved = { csv: '', parquet: '', json: '' };
  for (const format of FORMATS) {
    const dialog = await dataset.askExport(format);
    await expect(dialog.getByRole('group', { name: /^Masked/ })).toHaveCount(0);
    saved[format] = await app.saved(() => dialog.getByRole('button', { name: /^Export / }).click());
    await expect(dialog).toHaveCount(0);
  }
  return saved;
}

/** Content hash of a file as the native engine finds it. */
async function nativeHash(path: string, format: 'json' | 'parquet'): Promise<string> {
  const engine = await NativeEngine.start();
  try {
    await engine.importFile({ file: await fileOf(path), format, table: 'read' });
    return await engine.contentHash('read');
  } finally {
    await engine.close();
  }
}

/** Content hashes of the versions in use, as a report says them. */
async function reportedHashes(app: App): Promise<Readonly<Record<string, string>>> {
  const { text } = await app.saveReport('json');
  const { data }: { data: { datasets: { name: string; contentHash: string }[] } } =
    JSON.parse(text);
  return Object.fromEntries(data.datasets.map(({ name, contentHash }) => [name, contentHash]));
}

test('what I save as CSV, Parquet and JSON holds each value of what I brought', async ({
  app,
}, testInfo) => {
  const native = await Native.open();
  const kinds = testInfo.outputPath('kinds.parquet');
  await native.run(`COPY (${KINDS}) TO '${kinds}' (FORMAT parquet)`);
  await app.open();
  await app.bring(realFile('cars.json'));
  await app.expectToast('cars.json brought in, 406 rows');
  await app.bring(kinds);
  await app.expectToast('kinds.parquet brought in, 50 rows');
  const hashes = await reportedHashes(app);

  for (const { name, path, format, from } of [
    { name: 'kinds', path: kinds, format: 'parquet', from: () => `read_parquet('${kinds}')` },
    {
      name: 'cars',
      path: realFile('cars.json'),
      format: 'json',
      from: (columns: string) => `read_json('${realFile('cars.json')}', columns = ${columns})`,
    },
  ] as const) {
    const saved = await test.step(`save ${name}`, () => exportAll(app, name));
    await test.step(`read ${name} by native DuckDB`, async () => {
      const parquet = `read_parquet('${saved.parquet}')`;
      const columns = await native.columns(parquet);
      const source = from(columns);
      expect(await native.columns(source)).toBe(columns);
      const rows = await native.rows(source);
      const readers = {
        parquet,
        csv: `read_csv('${saved.csv}', header = true, auto_detect = false, allow_quoted_nulls = false, quote = '"', escape = '"', columns = ${columns})`,
        json: `read_json('${saved.json}', columns = ${columns})`,
      };
      for (const [form, reader] of Object.entries(readers)) {
        expect(await native.rows(reader), `${name} as ${form}`).toEqual(rows);
      }
      expect(hashes[name]).toBe(await nativeHash(path, format));
      expect(await nativeHash(saved.parquet, 'parquet')).toBe(hashes[name]);
    });
  }
  native.close();
});

test('a spreadsheet runs nothing of what I export', async ({ app }) => {
  await app.open();
  await app.bring(
    csvFile('formulas.csv', [
      ['text', 'amount'],
      ['=1+1', '-5'],
      ['@SUM(A1)', '7'],
      ['plain', '3'],
    ]),
  );
  await app.expectToast('formulas.csv brought in, 3 rows');
  const dataset = await app.openDataset('formulas');
  const dialog = await dataset.askExport('csv');
  const path = await app.saved(() => dialog.getByRole('button', { name: 'Export 3 rows' }).click());
  const lines = (await readFile(path, 'utf8')).trim().split(/\r?\n/u);
  expect(lines.slice(1).map((line) => line.replaceAll('"', ''))).toEqual([
    "'=1+1,-5",
    "'@SUM(A1),7",
    'plain,3',
  ]);
});
