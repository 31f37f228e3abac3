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
