import { expect, test } from './app-test.ts';
import { csvFile } from './pages/files.ts';
import { nothingRan } from './pages/watch.ts';

const MARKUP = '<img src=x onerror="window.__pwned=1">';
const COLUMNS = [
  '<script>window.__pwned=1</script>',
  '__proto__',
  'a"; DROP TABLE t;--',
  'constructor',
  '\u202Ertl\u202C',
  "it's {{7*7}} ${1}",
  'e-mail',
];
const LONG = 'long '.repeat(13_000);

function hostileRow(row: number): string[] {
  return [
    row === 0 ? MARKUP : `<b>bold ${row}</b>`,
    row === 0 ? '__proto__' : `p${row}`,
    row === 0 ? "'); DROP TABLE rows;--" : `"quoted ${row}"`,
    row === 0 ? 'javascript:window.__pwned=1' : `c${row}`,
    row === 0 ? '\u202Egnp.exe\u202C' : `r${row}`,
    row === 0 ? LONG : `${row}`,
    `mara.${row}@example.org`,
  ];
}

test('text of a file stays text, whatever it says', async ({ app, browser }) => {
  const { overview, page } = app;
  const rows = Array.from({ length: 3_000 }, (_, row) => hostileRow(row));
  const name = `${MARKUP}.csv`;
  await app.open('/', `<b onclick="window.__pwned=1">Mara</b>`);
  await app.bring(csvFile(name, [COLUMNS, ...rows]));
  await expect(page.getByText(`${name} brought in, 3,000 rows`)).toBeVisible({ timeout: 30_000 });

  await test.step('in the grid and the profile', async () => {
    await app.goTo('Datasets');
    await page.getByRole('main').getByRole('link', { name: MARKUP }).click();
    const main = page.getByRole('main');
    await expect(main.getByRole('grid')).toBeVisible({ timeout: 30_000 });
    const cells = main.getByRole('grid').getByRole('gridcell');
    await expect(cells.first()).toHaveText(MARKUP);
    await expect(main.getByRole('columnheader').first()).toContainText(COLUMNS[0] ?? '');
    await expect(main.getByRole('columnheader', { name: '__proto__' })).toBeVisible();
    await expect(main.getByRole('columnheader', { name: 'DROP TABLE' })).toBeVisible();
    await expect(main.locator('img, script, b[onclick]')).toHaveCount(0);
    await main.getByRole('button', { name: 'a"; DROP TABLE t;--' }).click();
    await expect(main.getByRole('columnheader', { name: 'DROP TABLE' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    const search = main.getByRole('searchbox');
    await search.fill('%\'"--<');
    await search.press('Enter');
    await expect(main.getByText('No row matches')).toBeVisible();
    await expect(main.getByRole('alert')).toHaveCount(0);
  });

  await test.step('in items and dialogs', async () => {
    await app.goTo('Overview');
    const personal = overview.items.filter({ hasText: 'e-mail' }).first();
    await expect(personal).toBeVisible();
    await personal.getByRole('button').click();
    const dialog = app.dialog('How may these columns be treated?');
    await expect(dialog.getByText('<script>window.__pwned=1</script>')).toBeVisible();
    await dialog.getByLabel('Class of e-mail').selectOption('Personal');
    await dialog.getByRole('button', { name: 'Classify 1 column' }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('in a report, even where scripts may run', async () => {
    const report = await app.saveReport();
    const context = await browser.newContext({ offline: true });
    const reader = await context.newPage();
    let dialogs = 0;
    reader.on('dialog', (shown) => {
      dialogs += 1;
      void shown.dismiss();
    });
    await reader.goto(`file://${encodeURI(report.path)}`);
    await expect(reader.locator('body')).toContainText('__proto__');
    expect(await nothingRan(reader)).toBe(true);
    expect(dialogs).toBe(0);
    await expect(reader.locator('script:not([type="application/json"]), img[src=x]')).toHaveCount(
      0,
    );
    await context.close();
    expect(await app.readReport(report.path)).toContain('The hash holds');
  });
  expect(await nothingRan(page)).toBe(true);
});
