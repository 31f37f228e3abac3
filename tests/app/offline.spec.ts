import { resolve } from 'node:path';
import { serveSite } from '../../scripts/hosting/serve-site.js';
import { expect, test } from './app-test.ts';
import { App } from './pages/app.ts';
import { realFile } from './pages/files.ts';
import { portOf } from './pages/port-of.ts';
import { Watch } from './pages/watch.ts';

const BASE = '/tools/paydown/';

test('after one visit the host may vanish: I bring a file, pay and share', async ({ browser }) => {
  const folder = resolve(import.meta.dirname, '../../dist');
  const server = await serveSite({ folder, port: 0, base: BASE, headers: {} });
  const address = `http://localhost:${portOf(server)}`;
  const context = await browser.newContext();
  const watch = new Watch();
  await watch.follow(context, address);
  const app = new App(await context.newPage());
  try {
    await app.open(`${address}${BASE}`);
    const vital = app.page.getByRole('link', { name: /^Works offline/ });
    await expect(vital).toBeVisible({ timeout: 60_000 });
  } finally {
    server.close();
    server.closeAllConnections();
  }
  // The browser itself notes on the console that the host of the service worker is gone.
  watch.allow(/^console: .*(ERR_CONNECTION_REFUSED|fetching the script)/u);

  await app.page.reload();
  await app.rail.waitFor();
  await app.drop(realFile('movies.json'));
  await app.expectToast('movies.json brought in, 3,201 rows');
  await app.bring(realFile('flights-3m.parquet'));
  await app.expectToast('flights-3m.parquet brought in, 3,000,000 rows');
  const { overview } = app;
  await overview.pay('movies has no owner');
  await app.dialog('Who owns it?').getByRole('button', { name: 'Assign owner' }).click();
  await expect(overview.item('movies has no owner')).toHaveCount(0);
  const report = await app.saveReport();
  expect(await app.readReport(report.path)).toContain('The hash holds');
  await app.page.reload();
  const grid = await (await app.openDataset('movies')).grid();
  expect((await grid.cells(1))[0]).toBe('The Land Girls');
  expect(watch.faults).toEqual([]);
  await context.close();
});
