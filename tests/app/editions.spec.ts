import { readFile } from 'node:fs/promises';
import { expect, test } from './app-test.ts';
import { csvFile, realFile, type MadeFile } from './pages/files.ts';

/** airports.csv as someone sends it a month later: 2 airports more, and a column more. */
async function nextAirports(): Promise<MadeFile> {
  const lines = (await readFile(realFile('airports.csv'), 'utf8')).trimEnd().split(/\r?\n/u);
  const [head = '', ...rows] = lines;
  const added = [
    'ZZ1,Paper Field,Nowhere,CA,USA,34.5,-118.5',
    'ZZ2,Ink Strip,Nowhere,CA,USA,35,-119',
  ];
  const text = [`${head},runways`, ...[...rows, ...added].map((row) => `${row},2`)].join('\n');
  return { name: 'airports.csv', mimeType: 'text/csv', buffer: Buffer.from(`${text}\n`) };
}

test('a changed file becomes the next version, and I can drop and undo', async ({ app }) => {
  const { overview, page } = app;
  await app.open();
  await app.bring(realFile('airports.csv'));
  await app.expectToast('airports.csv brought in, 3,376 rows');
  await app.bring(realFile('airports.csv'));
  await app.expectToast('airports.csv is already here');
  await app.bring(await nextAirports());
  await app.expectToast('airports.csv is v2, 3,378 rows');

  await test.step('see what changed', async () => {
    const dataset = await app.openDataset('airports');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('v2 in use');
    const change = dataset.panel(/^Against .*v1$/u);
    await expect(change).toContainText('runways');
    await expect(change).toContainText('column added');
    const grid = await dataset.grid(2);
    expect(await grid.rowCount()).toBe(3378);
    await dataset.openVersion(1);
    expect(await (await dataset.grid(1)).rowCount()).toBe(3376);
  });

  await test.step('undo brings v1 back into use, redo v2', async () => {
    await app.goTo('Datasets');
    const row = page.getByRole('main').getByRole('row', { name: /airports/ });
    await expect(row).toContainText('3,378');
    await page.keyboard.press('ControlOrMeta+z');
    await app.expectToast(/^Undone: /);
    await expect(row).toContainText('3,376');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await app.expectToast(/^Done again: /);
    await expect(row).toContainText('3,378');
  });

  await test.step('undo of a paid item', async () => {
    await app.goTo('Overview');
    await overview.pay('airports has no owner');
    const dialog = app.dialog('Who owns it?');
    await dialog.getByRole('button', { name: 'Assign owner' }).click();
    await expect(overview.item('airports has no owner')).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(overview.item('airports has no owner')).toHaveCount(1);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(overview.item('airports has no owner')).toHaveCount(0);
  });

  await test.step('undo of an archived source', async () => {
    await app.goTo('Sources');
    await page.getByRole('button', { name: 'Archive source' }).click();
    const dialog = app.dialog(/^Archive airports/);
    await dialog.getByRole('button', { name: 'Archive source' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Archived 1$/ })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('button', { name: /^All 1$/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Archived/ })).toHaveCount(0);
  });
});

test('a version nobody read for a month can be dropped and brought back', async ({ app }) => {
  const { page } = app;
  await page.clock.install({ time: new Date('2026-09-01T09:00:00Z') });
  await app.open();
  await app.bring(realFile('airports.csv'));
  await app.expectToast('airports.csv brought in, 3,376 rows');
  await app.bring(await nextAirports());
  await app.expectToast('airports.csv is v2, 3,378 rows');
  await page.clock.setSystemTime(new Date('2026-10-15T09:00:00Z'));
  await page.reload();
  await app.rail.waitFor();
  const dataset = await app.openDataset('airports');
  await dataset
    .panel('Keep or drop')
    .getByRole('button', { name: /^Drop 1, free / })
    .click();
  const dialog = app.dialog('Drop versions nobody reads?');
  await dialog.getByRole('button', { name: 'Drop 1 version' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(dataset.mark(1)).toHaveAccessibleName(/Dropped/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(dataset.mark(1)).not.toHaveAccessibleName(/Dropped/);
  await dataset.openVersion(1);
  expect(await (await dataset.grid(1)).rowCount()).toBe(3376);
});

test('I save a version as CSV, Parquet and JSON, and what I bring back is the same', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  await app.bring(realFile('cars.json'));
  await app.expectToast('cars.json brought in, 406 rows');
  const dataset = await app.openDataset('cars');
  const cells = await (await dataset.grid()).cells(1);
  const files: Record<string, string> = {};
  for (const format of ['csv', 'parquet', 'json'] as const) {
    const dialog = await dataset.askExport(format);
    files[format] = await app.saved(() =>
      dialog.getByRole('button', { name: 'Export 406 rows' }).click(),
    );
    await expect(dialog).toHaveCount(0);
  }
  for (const [format, path] of Object.entries(files)) {
    const { name, ...rest } = {
      name: `back.${format}`,
      mimeType: '',
      buffer: await readFile(path),
    };
    await app.bring({ name, ...rest });
    await app.expectToast(/^back\.\w+ (brought in, 406 rows|brings nothing new|is already here)/);
    await page.reload();
    await app.rail.waitFor();
  }
  await app.goTo('Datasets');
  await page.getByRole('main').getByRole('link', { name: /back/ }).first().click();
  const main = page.getByRole('main');
  await expect(main.getByRole('grid')).toBeVisible();
  await expect(main.getByRole('grid').getByRole('gridcell').first()).toHaveText(cells[0] ?? '');
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
