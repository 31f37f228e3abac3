import { tick } from 'svelte';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import BrokenPage from './BrokenPage.svelte';
import { RowsState } from './rows-state.svelte.ts';

const panel = () => page.getByRole('alert');

describe('a page that breaks', () => {
  test('while it is first shown says so, and shows again once it can', async () => {
    const rows = new RowsState();
    rows.list = ['a', 'a'];
    await render(BrokenPage, { rows });
    await expect.element(panel()).toHaveTextContent('APP_PAGE_BROKEN');
    await expect.element(panel()).toHaveTextContent('each_key_duplicate');
    await expect.element(page.getByRole('button', { name: 'Copy details' })).toBeVisible();
    rows.list = ['a', 'b'];
    await page.getByRole('button', { name: 'Show the page again' }).click();
    await expect.element(page.getByRole('heading', { name: 'The page' })).toBeVisible();
    await expect.element(panel()).not.toBeInTheDocument();
  });

  test('after a change says so, and other pages work', async () => {
    const rows = new RowsState();
    await render(BrokenPage, { rows });
    await expect.element(page.getByText('b', { exact: true })).toBeVisible();
    rows.list = ['b', 'a', 'a', 'c'];
    await tick();
    await expect.element(panel()).toHaveTextContent('APP_PAGE_BROKEN');
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect.element(page.getByRole('heading', { name: 'Another page' })).toBeVisible();
  });

  test('because its files cannot be fetched says that', async () => {
    const said = 'Failed to fetch dynamically imported module: https://example.org/page.js';
    const load = () => Promise.reject(new TypeError(said));
    await render(BrokenPage, { rows: new RowsState(), load });
    await expect.element(panel()).toHaveTextContent('APP_PAGE_NOT_LOADED');
  });
});
