import { readFile } from 'node:fs/promises';
import { expect, test } from './app-test.ts';
import { App } from './pages/app.ts';
import { realFile } from './pages/files.ts';

test('a second tab sees what the first one did, and acts too', async ({ app, context }) => {
  await app.open();
  const second = new App(await context.newPage());
  await second.open();
  await app.bring(realFile('movies.json'));
  await app.expectToast('movies.json brought in, 3,201 rows');
  await second.goTo('Datasets');
  await expect(
    second.page.getByRole('main').getByRole('link', { name: 'movies', exact: true }),
  ).toBeVisible();
  await second.goTo('Overview');
  await second.overview.pay('movies has no owner');
  await second.dialog('Who owns it?').getByRole('button', { name: 'Assign owner' }).click();
  await expect(second.overview.item('movies has no owner')).toHaveCount(0);
  await app.goTo('Overview');
  await expect(app.overview.item('movies has no owner')).toHaveCount(0);
  await expect(app.overview.items).toHaveCount(2);
  expect(await app.auditEntries()).toBe(await second.auditEntries());
});

test('the same workspace at the same instant gives the same report', async ({ app }) => {
  const { page } = app;
  await page.clock.setFixedTime(new Date('2026-11-24T09:12:00Z'));
  await app.open();
  await app.bring(realFile('movies.json'));
  await app.expectToast('movies.json brought in, 3,201 rows');
  const first = await app.saveReport();
  await page.keyboard.press('ControlOrMeta+z');
  const again = await app.saveReport();
  expect(again.text).not.toBe('');
  expect((await readFile(first.path)).equals(await readFile(again.path))).toBe(true);
});
