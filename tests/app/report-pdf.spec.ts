import { readFile } from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from './app-test.ts';
import { App } from './pages/app.ts';
import { realFile } from './pages/files.ts';

test('I file a report as PDF: text I can search, and the same bytes in another tab', async ({
  app,
  context,
}) => {
  await context.clock.setFixedTime(new Date('2026-11-24T09:12:00Z'));
  await app.open();
  await app.bring(realFile('movies.json'));
  await app.expectToast('movies.json brought in, 3,201 rows');
  const second = new App(await context.newPage());
  await second.open();
  // Both are made before either is saved: saving is an act that the next report counts.
  for (const one of [app, second]) {
    const dialog = await one.askReport('pdf');
    await expect(dialog).toContainText('send the HTML form along');
  }
  const first = await app.saveAskedReport();
  const again = await second.saveAskedReport();
  expect(first.path).toMatch(/\.pdf$/);
  const bytes = await readFile(first.path);
  expect((await readFile(again.path)).equals(bytes), 'byte for byte the same').toBe(true);

  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  expect(text).toContain('My workspace: what our machine-learning');
  expect(text).toContain('Mara Lindqvist');
  expect(text).toContain(`1 of ${pdf.numPages}`);
});
