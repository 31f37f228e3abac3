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

test('the same workspace at the same instant gives the same report', async ({ app, context }) => {
  await context.clock.setFixedTime(new Date('2026-11-24T09:12:00Z'));
  await app.open();
  await app.bring(realFile('movies.json'));
  await app.expectToast('movies.json brought in, 3,201 rows');
  const second = new App(await context.newPage());
  await second.open();
  // Both are made before either is saved: saving is an act that the next report counts.
  const dialogs = [await app.askReport('html'), await second.askReport('html')];
  const hashes = await Promise.all(
    dialogs.map((dialog) => dialog.getByText(/^[0-9a-f]{12}…$/).textContent()),
  );
  expect(hashes[0]).toBe(hashes[1]);
  const first = await app.saveAskedReport();
  const again = await second.saveAskedReport();
  expect(again.text === first.text, 'byte for byte the same').toBe(true);
});

test('the engine dies while it reads: I am told, nothing is lost, and it works again', async ({
  app,
  watch,
}) => {
  const { page } = app;
  await app.open();
  await app.bring(realFile('movies.json'));
  await app.expectToast('movies.json brought in, 3,201 rows');
  const worker = page.workers().find((candidate) => /query/.test(candidate.url()));
  if (worker === undefined) throw new Error('there is no query worker');
  // An error nobody catches is how a browser reports a worker that has run out of memory.
  watch.allow(/out of memory on purpose/);
  await app.bring(realFile('flights-3m.parquet'));
  await expect(page.getByRole('region', { name: 'Tasks' })).toContainText(/Profiling \w+/, {
    timeout: 60_000,
  });
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error('out of memory on purpose');
    });
  });
  const failure = page.getByRole('alert').getByRole('group', { name: /flights-3m.parquet/ });
  await expect(failure).toContainText(/ENG_(LOST|WORKER_ENDED)/);
  await failure.getByRole('button', { name: 'Dismiss' }).click();
  const grid = await (await app.openDataset('movies')).grid();
  expect((await grid.cells(1))[0]).toBe('The Land Girls');
  await app.bring(realFile('airports.csv'));
  await app.expectToast('airports.csv brought in, 3,376 rows');
});
