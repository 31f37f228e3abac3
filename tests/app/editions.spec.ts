import { readFile } from 'node:fs/promises';
import { expect, test } from './app-test.ts';
import { expectAccessible } from './pages/accessibility.ts';
import { realFile, type MadeFile } from './pages/files.ts';

/** airports.csv as someone changed it: its lines are given, what comes back is sent. */
async function changedAirports(
  change: (head: string, rows: readonly string[]) => readonly string[],
): Promise<MadeFile> {
  const lines = (await readFile(realFile('airports.csv'), 'utf8')).trimEnd().split(/\r?\n/u);
  const [head = '', ...rows] = lines;
  const text = `${change(head, rows).join('\n')}\n`;
  return { name: 'airports.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

const airport = (code: string, latitude = '34.5') =>
  `${code},Paper Field,Nowhere,CA,USA,${latitude},-118.5`;

/** A month later: 2 airports more, and a column more. */
const nextAirports = () =>
  changedAirports((head, rows) => [
    `${head},runways`,
    ...[...rows, airport('ZZ1'), airport('ZZ2')].map((row) => `${row},2`),
  ]);

/** Another month later: the first airport gone, the second one changed, 3 more. */
const thirdAirports = () =>
  changedAirports((head, [, second = '', ...rows]) => [
    `${head},runways`,
    `${second},9`,
    ...[...rows, ...[1, 2, 3, 4, 5].map((place) => airport(`ZZ${place}`))].map((row) => `${row},2`),
  ]);

/** And from somebody else: without the new column, and a latitude that is no number. */
const strangeAirports = () =>
  changedAirports((head, rows) => [head, ...rows, airport('ZZ1', 'unknown')]);

test('I see what an edition changed: rows, columns and types', async ({ app }) => {
  await app.open();
  await app.bring(realFile('airports.csv'));
  await app.expectToast('airports.csv brought in, 3,376 rows');
  const editions = [
    {
      file: nextAirports,
      toast: 'airports.csv is v2, 3,378 rows',
      says: ['3,376 rows before 3,378 rows now', '+ runways column added'],
    },
    {
      file: thirdAirports,
      toast: 'airports.csv is v3, 3,380 rows',
      says: ['+ 4 rows added − 2 rows removed', 'The same columns'],
    },
    {
      file: strangeAirports,
      toast: 'airports.csv is v4, 3,377 rows',
      says: [
        '3,380 rows before 3,377 rows now',
        '− runways column removed',
        '~ latitude type changed',
      ],
    },
  ];
  for (const [place, { file, toast, says }] of editions.entries()) {
    await app.bring(await file());
    await app.expectToast(toast);
    const dataset = await app.openDataset('airports');
    const change = dataset.panel(new RegExp(`^Against .*v${place + 1}$`, 'u'));
    await expect(change.getByRole('listitem')).toHaveText(says);
  }
});

test('a changed file becomes the next version, and I can drop and undo', async ({ app }) => {
  const { overview, page } = app;
  await app.open();
  await app.bring(realFile('airports.csv'));
  await app.expectToast('airports.csv brought in, 3,376 rows');
  await app.bring(realFile('airports.csv'));
  await app.expectToast('airports.csv is already here');
  await app.bring(await nextAirports());
  await app.expectToast('airports.csv is v2, 3,378 rows');

  await test.step('each version keeps its rows', async () => {
    const dataset = await app.openDataset('airports');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('v2 in use');
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
    await app.undoByToast('airports owned by Mara Lindqvist');
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
    await app.undoByToast('airports.csv archived');
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
  await expectAccessible(page, 'drop versions');
  await dialog.getByRole('button', { name: 'Drop 1 version' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(dataset.mark(1)).toHaveAccessibleName(/Dropped/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(dataset.mark(1)).not.toHaveAccessibleName(/Dropped/);
  await dataset.openVersion(1);
  expect(await (await dataset.grid(1)).rowCount()).toBe(3376);
});
