import { zipSync, strToU8 } from 'fflate';
import { expect, test } from './app-test.ts';
import type { MadeFile } from './pages/files.ts';

/** A bank's file: Windows-1252, a preamble, decimal commas, dates nobody can tell, a total. */
const STATEMENT: MadeFile = {
  name: 'umsätze.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Umsätze der Filiale Köln',
      '',
      'Kunde;Ort;Betrag;Tag',
      'Müller;Köln;1.234,50;03/04/2026',
      'Jäger;Zürich;-7,25;05/06/2026',
      'Groß;Düren;NA;07/08/2026',
      'Summe;;1.227,25;',
      '',
    ].join('\r\n'),
    'latin1',
  ),
};

test('I answer what is doubtful in a file, and its rows are right', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.bring(STATEMENT);
  const sheet = app.dialog('How should umsätze.csv be read?');
  const doubts = sheet.getByRole('list', { name: 'To be looked at' });
  await expect(doubts).toContainText('“Umsätze”');
  await expect(doubts).toContainText('2 lines before the head are left out');
  await sheet.getByRole('button', { name: 'Keep windows-1252' }).click();
  await sheet.getByRole('button', { name: 'Set it aside' }).click();
  await sheet.getByRole('button', { name: 'Read as missing' }).click();
  await sheet.getByRole('button', { name: 'Read as numbers' }).click();
  await sheet.getByRole('button', { name: /^Day first: 3 Apr 2026/ }).click();
  await expect(doubts.getByRole('button')).toHaveText(['Read from the first line']);
  await expect(sheet.getByLabel('Type of Betrag')).toHaveValue('float');
  await expect(sheet.getByLabel('Type of Tag')).toHaveValue('date');
  await expect(sheet.getByRole('row', { name: /Müller Köln/ })).toContainText('1234.5');
  await expect(sheet.getByText('3 of 4 rows read, 1 set aside')).toBeVisible();
  await sheet.getByRole('button', { name: 'Read 1 table' }).click();
  await app.expectToast('umsätze.csv brought in, 3 rows');

  const dataset = await app.openDataset('umsätze');
  await expect(page.getByText('3 of 4 rows loaded, 1 set aside', { exact: true })).toBeVisible();
  const recipe = dataset.panel('Recipe');
  await expect(recipe).toContainText('windows-1252, 2 lines before the head left out');
  await expect(recipe).toContainText('decimal comma');
  const grid = await dataset.grid(1);
  expect(await grid.rowCount()).toBe(3);

  await test.step('the next file of this shape is read the same way, unasked', async () => {
    const next = STATEMENT.buffer.toString('latin1').replace('1.234,50', '2.000,75');
    await app.bring({ ...STATEMENT, buffer: Buffer.from(next, 'latin1') });
    await app.expectToast('umsätze.csv is v2, 3 rows');
  });

  await test.step('and can be read differently, as the next version', async () => {
    await app.openDataset('umsätze');
    await recipe.getByRole('button', { name: 'Read it differently' }).click();
    await sheet.getByLabel('Read column Ort').uncheck();
    await sheet.getByLabel('Name of column 1').fill('customer');
    await sheet.getByLabel('Name of column 1').press('Enter');
    await expect(sheet.getByLabel('Type of customer')).toBeVisible();
    await sheet.getByRole('button', { name: 'Read 1 table' }).click();
    await app.expectToast('umsätze.csv is v3, 3 rows');
    await expect(recipe).toContainText('1 column left out, names changed');
  });
});

test('I choose which tables of an archive are read', async ({ app }) => {
  const head = 'day,price\n';
  const archive = zipSync({
    'jan.csv': strToU8(`${head}2026-01-01,1.5\n2026-01-02,2.5\n`),
    'feb.csv': strToU8(`${head}2026-02-01,3.5\n`),
    'readme.md': strToU8('# nothing,to read\n'),
  });
  await app.open();
  await app.bring({
    name: 'prices.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(archive),
  });
  const sheet = app.dialog('Choose what to read');
  await sheet.getByRole('checkbox', { name: /readme\.md/ }).uncheck();
  await expect(sheet.getByRole('button', { name: 'Read all 2 like this' })).toBeVisible();
  await sheet.getByRole('button', { name: 'Read 2 tables' }).click();
  await app.expectToast('prices.zip › jan.csv brought in, 2 rows');
  await app.expectToast('prices.zip › feb.csv brought in, 1 row');
  await app.goTo('Sources');
  await expect(app.page.getByRole('row', { name: /prices\.zip › feb\.csv/ })).toBeVisible();
});

test('Cancel leaves nothing, and the same file can be brought again', async ({ app }) => {
  await app.open();
  await app.bring(STATEMENT);
  const sheet = app.dialog('How should umsätze.csv be read?');
  await sheet.getByRole('button', { name: 'Cancel' }).click();
  await expect(sheet).toHaveCount(0);
  await app.goTo('Datasets');
  await expect(app.page.getByText('umsätze')).toHaveCount(0);
  await app.bring(STATEMENT);
  await expect(sheet).toBeVisible();
});

test('I paste a table', async ({ app }) => {
  await app.open();
  await app.page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'city\tcount\nOslo\t3\nRiga\t4\n');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await app.expectToast(/^Pasted .* brought in, 2 rows$/);
});
