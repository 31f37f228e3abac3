import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { expect, test } from './app-test.ts';
import { App } from './pages/app.ts';
import { realFile } from './pages/files.ts';
import { Settings } from './pages/settings.ts';

/** Without the picker the browser downloads the file, which a test can take. */
test.beforeEach(async ({ context }) => {
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
});

test('I back up my workspace, lose it, restore it in another browser, and put the old one back', async ({
  app,
  browser,
  baseURL,
}) => {
  const settings = new Settings(app);
  const file = await test.step('back up what one file gave', async () => {
    await app.open();
    await app.bring(realFile('movies.json'));
    await app.expectToast('movies.json brought in, 3,201 rows');
    await expect(app.rail).toContainText('Never backed up');
    await settings.open();
    const path = await settings.backUp();
    await expect(app.rail).toContainText('Backed up today');
    const entries = Object.keys(unzipSync(new Uint8Array(await readFile(path))));
    expect(entries[0]).toBe('manifest.json');
    expect(entries.at(-1)).toBe('manifest-copy.json');
    expect(entries.filter((name) => name.startsWith('blobs/')).length).toBeGreaterThan(10);
    return path;
  });

  await test.step('a cut file is refused, and nothing changes', async () => {
    const dialog = await settings.choose(file, 50_000);
    await expect(dialog.getByRole('alert')).toContainText('STO_BACKUP_DAMAGED');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('restore it where there was nothing', async () => {
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    const other = new App(await context.newPage());
    await other.open('/', 'Somebody');
    const there = new Settings(other);
    await there.open();
    const dialog = await there.choose(file);
    await expect(dialog).toContainText('1 source, 1 dataset');
    await expect(dialog).toContainText('It opens beside the workspaces that are here');
    await dialog.getByRole('button', { name: 'Restore the workspace' }).click();
    await other.expectOn('Overview');
    const grid = await (await other.openDataset('movies')).grid();
    expect((await grid.cells(1))[0]).toBe('The Land Girls');
    await other.auditEntries();
    await there.open();
    await expect(there.workspaces.getByRole('row')).toHaveCount(3);
    await context.close();
  });

  await test.step('restore it over a later state, then put that back', async () => {
    await app.bring(realFile('cars.json'));
    await app.expectToast('cars.json brought in');
    await settings.open();
    const dialog = await settings.choose(file);
    await expect(dialog).toContainText('is kept for 30 days');
    await dialog.getByRole('button', { name: 'Restore the workspace' }).click();
    await app.expectOn('Overview');
    await app.goTo('Datasets');
    await expect(app.page.getByRole('main').getByRole('link', { name: 'movies' })).toBeVisible();
    await expect(app.page.getByRole('main').getByRole('link', { name: 'cars' })).toHaveCount(0);
    await settings.open();
    const replaced = settings.workspace('replaced');
    await expect(replaced).toContainText('gone in 30 days');
    await replaced.getByRole('button', { name: /^Put .* back$/ }).click();
    await app.expectOn('Overview');
    const grid = await (await app.openDataset('cars')).grid();
    expect(await grid.rowCount()).toBe(406);
  });
});

test('I seal a backup with a passphrase, and only that opens it', async ({ app }) => {
  const settings = new Settings(app);
  await app.open();
  await app.bring(realFile('cars.json'));
  await app.expectToast('cars.json brought in');
  await settings.open();
  const path = await settings.backUp('correct horse battery staple');
  expect((await readFile(path)).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  const dialog = await settings.choose(path);
  await dialog.getByLabel('Passphrase').fill('another one');
  await dialog.getByRole('button', { name: 'Check the backup' }).click();
  await expect(dialog.getByRole('alert')).toContainText('STO_BACKUP_SEALED');
  await dialog.getByLabel('Passphrase').fill('correct horse battery staple');
  await dialog.getByRole('button', { name: 'Check the backup' }).click();
  await expect(dialog).toContainText('1 source, 1 dataset');
});

test('I keep two workspaces apart, switch between them in all tabs, and delete one', async ({
  app,
  context,
}) => {
  const settings = new Settings(app);
  await app.open();
  await app.bring(realFile('cars.json'));
  await app.expectToast('cars.json brought in');
  const second = new App(await context.newPage());
  await second.open();

  await settings.open();
  await settings.workspaces.getByRole('button', { name: 'New workspace' }).click();
  const naming = app.dialog('New workspace');
  await naming.getByLabel('Name').fill('Second');
  await naming.getByRole('button', { name: 'Make and open it' }).click();
  // A new workspace asks who works in it, in every tab.
  await expect(app.page.getByRole('heading', { name: 'Who are you' })).toBeVisible();
  await expect(second.page.getByRole('heading', { name: 'Who are you' })).toBeVisible();
  await app.open();
  await app.goTo('Datasets');
  await expect(app.page.getByRole('main').getByRole('link', { name: 'cars' })).toHaveCount(0);

  await app.rail.getByRole('button', { name: 'Second' }).click();
  await app.page.getByRole('button', { name: 'My workspace' }).click();
  await app.expectOn('Overview');
  await app.openDataset('cars');

  await settings.open();
  await settings.workspace('Second').getByRole('button', { name: 'Delete Second' }).click();
  const sure = app.dialog('Delete Second?');
  const remove = sure.getByRole('button', { name: 'Delete the workspace' });
  await expect(remove).toHaveAttribute('aria-disabled', 'true');
  await sure.getByRole('textbox').fill('Second');
  await remove.click();
  await expect(settings.workspace('Second')).toContainText('deleted');
  await settings.workspace('Second').getByRole('button', { name: 'Put Second back' }).click();
  await expect(settings.workspace('Second')).not.toContainText('deleted');
});
