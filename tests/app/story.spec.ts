import { pathToFileURL } from 'node:url';
import { expect, test } from './app-test.ts';
import { realFile } from './pages/files.ts';

test('I drop a file, see what it owes, pay one item and share a report that verifies itself', async ({
  app,
  browser,
}) => {
  const { overview, page } = app;

  await test.step('drop a file and see its rows and profile', async () => {
    await app.open();
    await app.drop(realFile('movies.json'));
    await app.expectToast('movies.json brought in, 3,201 rows');
    const dataset = await app.openDataset('movies');
    const grid = await dataset.grid();
    expect(await grid.rowCount()).toBe(3201);
    expect((await grid.cells(1)).slice(0, 3)).toEqual(['The Land Girls', '146083', '146083']);
    await expect(grid.head('Title')).toContainText('3,176 values');
    await expect(dataset.panel('Profile')).toContainText('Missing in 82 % of rows');
  });

  await test.step('see the debt in hours', async () => {
    await app.goTo('Overview');
    await expect(overview.items).toHaveCount(3);
    await overview.expectStatement({ Opening: '0.00 h', New: '+1.50', Closing: '1.50 h' });
  });

  await test.step('pay one item: it leaves because its rule ran again', async () => {
    await overview.pay('1 dataset has no assertions');
    const dialog = app.dialog('What must hold for movies?');
    await dialog.getByRole('button', { name: /^Accept \d+ assertions?$/ }).click();
    await app.expectToast(/assertions? accepted on movies/);
    await expect(overview.item('1 dataset has no assertions')).toHaveCount(0);
    await overview.expectStatement({
      Opening: '0.00 h',
      New: '+1.50',
      Paid: '−1.00',
      Closing: '0.50 h',
    });
  });

  const report = await test.step('save a report', () => app.saveReport());

  await test.step('a colleague opens it with the network cut', async () => {
    const alone = await browser.newContext({ offline: true });
    const asked: string[] = [];
    alone.on('request', (request) => asked.push(request.url()));
    const reader = await alone.newPage();
    const address = pathToFileURL(report.path).href;
    await reader.goto(address);
    expect(asked.filter((url) => url !== address && !url.startsWith('data:'))).toEqual([]);
    const programs = reader.locator('script:not([type="application/json"])');
    await expect(programs).toHaveCount(0);
    await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(reader.locator('body')).toContainText('movies');
    await expect(reader.locator('body')).toContainText('0.5');
    await alone.close();
  });

  await test.step('the app says whether the hash holds', async () => {
    expect(await app.readReport(report.path)).toContain(
      'The hash holds, and the page says what its data says',
    );
    const sent = (name: string, text: string) => ({
      name,
      mimeType: 'text/html',
      buffer: Buffer.from(text),
    });
    const richer = report.text.replace('"principalMinutes": 30,', '"principalMinutes": 0,');
    expect(richer).not.toBe(report.text);
    expect(await app.readReport(sent('richer.html', richer))).toContain('The hash does not hold');
    const painted = report.text.replace('</h1>', ', all paid</h1>');
    expect(await app.readReport(sent('painted.html', painted))).toContain(
      'The page was changed after it was made',
    );
    const json = await app.saveReport('json');
    expect(await app.readReport(json.path)).toContain('The hash holds');
  });

  await test.step('reload: everything is there again', async () => {
    const entries = await app.auditEntries();
    await page.reload();
    await expect.poll(() => app.auditEntries()).toBe(entries);
    await app.goTo('Overview');
    await expect(overview.items).toHaveCount(2);
    await overview.expectStatement({ Closing: '0.50 h' });
    const grid = await (await app.openDataset('movies')).grid();
    expect((await grid.cells(1))[0]).toBe('The Land Girls');
    await app.goTo('Reports');
    await expect(page.getByRole('region', { name: 'Exported' }).getByRole('row')).toHaveCount(3);
  });

  await test.step('the same file again is already here', async () => {
    await app.bring(realFile('movies.json'));
    await app.expectToast('movies.json is already here');
  });
});
