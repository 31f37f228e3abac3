import { expect, test } from './app-test.ts';
import { realFile } from './pages/files.ts';

test('I do everything by keyboard alone', async ({ app }) => {
  const { overview, page } = app;
  const { keyboard } = page;
  await page.goto('/');
  await expect(page.getByLabel('Name')).toBeFocused();
  await keyboard.type('Mara Lindqvist');
  await keyboard.press('Enter');
  await app.rail.waitFor();
  await app.bring(realFile('movies.json'));
  await app.expectToast('movies.json brought in, 3,201 rows');

  await test.step('go from page to page', async () => {
    await app.goByKeys('s', 'Sources');
    await app.goByKeys('d', 'Datasets');
    await app.goByKeys('r', 'Reports');
    await app.goByKeys('o', 'Overview');
    await expect(page.getByRole('main')).toBeFocused();
  });

  await test.step('the palette closes and gives the focus back', async () => {
    await keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('combobox', { name: 'Find or do anything' })).toBeFocused();
    await keyboard.press('Escape');
    await expect(page.getByRole('main')).toBeFocused();
    await keyboard.press('?');
    await expect(app.dialog(/keys/i)).toBeVisible();
    await keyboard.press('Escape');
    await expect(page.getByRole('main')).toBeFocused();
  });

  const rows = overview.items;

  await test.step('move in the backlog and open an item', async () => {
    await expect(rows).toHaveCount(3);
    await rows.first().focus();
    await keyboard.press('j');
    await expect(rows.nth(1)).toBeFocused();
    await keyboard.press('k');
    await expect(rows.first()).toBeFocused();
    const title = (await rows.first().getByRole('link').textContent()) ?? '';
    await keyboard.press('Enter');
    await expect(overview.panel(title)).toBeVisible();
    await keyboard.press('Escape');
    await expect(overview.panel(title)).toHaveCount(0);
    await expect(rows.first()).toBeFocused();
  });

  await test.step('go to a page with the focus on a row: its letters wait for G', async () => {
    await rows.first().focus();
    await app.goByKeys('d', 'Datasets');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await app.goByKeys('o', 'Overview');
  });

  await test.step('select items and let go of them', async () => {
    const selected = page.getByRole('group', { name: 'Selected items' });
    await rows.first().focus();
    await keyboard.press('x');
    await keyboard.press('j');
    await keyboard.press('x');
    await expect(selected).toContainText('2 items');
    await keyboard.press('x');
    await expect(selected).toContainText('1 item,');
    await keyboard.press('d');
    await expect(app.dialog(/due/i)).toBeVisible();
    await keyboard.press('Escape');
    await keyboard.press('Escape');
    await expect(selected).toHaveCount(0);
    await rows.first().focus();
  });

  await test.step('the list of keys is of the screen it is asked on', async () => {
    const keys = app.dialog(/keys/i);
    await keyboard.press('?');
    await expect(keys).toContainText('Pay the item down');
    await expect(keys).not.toContainText('Sort by this column');
    await keyboard.press('Escape');
    await expect(rows.first()).toBeFocused();
    await app.openDataset('movies');
    await keyboard.press('?');
    await expect(keys).toContainText('Sort by this column');
    await expect(keys).not.toContainText('Pay the item down');
    await keyboard.press('Escape');
    await app.goByKeys('o', 'Overview');
    await rows.first().focus();
  });

  await test.step('leave a dialog, and accept an item with expiry', async () => {
    await keyboard.press('p');
    await expect(app.dialog('Who owns it?')).toBeVisible();
    await keyboard.press('Escape');
    await expect(rows.first()).toBeFocused();
    await keyboard.press('a');
    await expect(app.dialog('Accept with expiry')).toBeVisible();
    await keyboard.type('Its owner comes back in May');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toBeFocused();
    await overview.expectStatement({ Accepted: '−0.25', Closing: '1.25 h' });
    await keyboard.press('ControlOrMeta+z');
    await expect(rows).toHaveCount(3);
  });
});
