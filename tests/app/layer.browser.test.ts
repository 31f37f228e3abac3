import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import LayerFixture from './LayerFixture.svelte';

test('a layer that cannot be fetched says so above the page, and can be asked for again', async () => {
  let isReachable = false;
  const load = () =>
    isReachable
      ? Promise.resolve()
      : Promise.reject(new TypeError('Failed to fetch dynamically imported module: /layer.js'));
  await render(LayerFixture, { load });
  const ask = page.getByRole('button', { name: 'Ask for the layer' });
  await ask.click();
  const dialog = page.getByRole('dialog', { name: 'This did not open' });
  await expect.element(dialog).toHaveTextContent('APP_PAGE_NOT_LOADED');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(page.getByText('The layer', { exact: true })).not.toBeInTheDocument();
  isReachable = true;
  await ask.click();
  await expect.element(page.getByText('The layer', { exact: true })).toBeVisible();
});
