import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from './app-test.ts';
import { realFile } from './pages/files.ts';

/** Font sizes of the chart that is shown, as they reach the eye. */
function chartTextSizes(page: Page): Promise<number[]> {
  return page.locator('.viz svg:visible').evaluateAll((charts) =>
    charts.flatMap((chart) => {
      const drawn = chart.getBoundingClientRect().width;
      const scale = drawn / Number(chart.getAttribute('viewBox')?.split(' ')[2]);
      return [...chart.querySelectorAll('text')].map(
        (text) => scale * Number.parseFloat(getComputedStyle(text).fontSize),
      );
    }),
  );
}

test('I read a report on a phone, in the dark, and print it', async ({ app, browser }) => {
  await app.open();
  await app.bring(realFile('movies.json'));
  await app.expectToast('movies.json brought in, 3,201 rows');
  const dialog = await app.askReport('html');
  await dialog.getByLabel('Rows').selectOption({ label: 'first 20 of movies' });
  await expect(dialog).toContainText('and 20 rows you chose');
  await expect(dialog.getByText('measuring')).toHaveCount(0);
  const address = pathToFileURL((await app.saveAskedReport()).path).href;

  for (const width of [390, 820, 1440]) {
    const page = await browser.newPage({ viewport: { width, height: 844 }, colorScheme: 'dark' });
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const sizes = await chartTextSizes(page);
    expect(sizes.length).toBeGreaterThan(4);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10.99);
    await page.close();
  }

  const page = await browser.newPage({ colorScheme: 'dark' });
  await page.goto(address);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await ground()).toBe('rgb(20, 19, 17)');
  await page.emulateMedia({ media: 'print' });
  expect(await ground()).toBe('rgb(255, 255, 255)');
  const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  const texts = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    }),
  );
  texts.forEach((text, index) => expect(text).toContain(`${index + 1} of ${pdf.numPages}`));
  // The rows of movies go on over a page's end, and their heads with them.
  const withRows = texts.filter((text) => text.includes('Production'));
  expect(withRows.length).toBeGreaterThan(1);
  await page.close();
});
