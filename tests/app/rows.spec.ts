import { expect, test } from './app-test.ts';
import { csvFile, realFile } from './pages/files.ts';
import { Native } from './pages/native.ts';

const FLIGHTS = `read_parquet('${realFile('flights-3m.parquet')}', file_row_number = true)`;

/** What native DuckDB reads where the grid is looked at: rows by their number, counted from 1. */
async function knownFlights() {
  const native = await Native.open();
  const rowsAt = (...numbers: readonly number[]) =>
    native.rows(
      `(SELECT * EXCLUDE file_row_number FROM ${FLIGHTS}
        WHERE file_row_number + 1 IN (${numbers.join(', ')}) ORDER BY file_row_number)`,
    );
  const totals = (expression: string) => native.rows(`(SELECT ${expression} FROM ${FLIGHTS})`);
  return { rowsAt, totals, close: () => native.close() };
}

test(
  'I go through 3 million rows, sort, filter, search and hide',
  {
    tag: '@alone',
  },
  async ({ app }, testInfo) => {
    const { page } = app;
    const known = await knownFlights();
    await app.open();
    await app.bring(realFile('flights-3m.parquet'));
    await app.expectToast('flights-3m.parquet brought in, 3,000,000 rows');
    const dataset = await app.openDataset('flights-3m');
    const grid = await dataset.grid();
    const rows = dataset.panel('Rows of v1');
    const status = rows.getByRole('status');
    const columns = await grid.columnCount;
    const first = await grid.cells(1);

    await test.step('first, middle and last row are those of the file', async () => {
      expect(await grid.rowCount()).toBe(3_000_000);
      await grid.scrollTo(0.5);
      const middle = await grid.firstRow();
      expect(middle).toBeGreaterThan(1_499_000);
      expect(middle).toBeLessThan(1_501_000);
      const middleRow = await grid.cells(middle);
      await grid.press('Control+End');
      await expect(status).toContainText('to 3,000,000 of 3,000,000');
      const lastRow = await grid.cells(3_000_000);
      expect([first, middleRow, lastRow]).toEqual(await known.rowsAt(1, middle, 3_000_000));
      await grid.press('Control+Home');
      expect(await grid.cells(1)).toEqual(first);
    });

    await test.step('scrolling stays smooth', async () => {
      const { frames, computed } = await grid.scroll(2_000);
      const smooth = frames.filter((length) => length < 32).length / frames.length;
      const sorted = frames.toSorted((a, b) => a - b);
      const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
      const found = `${(smooth * 100).toFixed(1)} % of ${frames.length} frames under 32 ms, median ${at(0.5).toFixed(1)} ms, 95th percentile ${at(0.95).toFixed(1)} ms, ${computed.toFixed(1)} ms computed a frame`;
      testInfo.annotations.push({ type: 'scrolling 3 million rows', description: found });
      process.stdout.write(`     scrolling 3 million rows: ${found}\n`);
      expect.soft(computed, 'ms a frame on the thread of the page').toBeLessThan(25);
      // The aim is 95 %. Frames that waited longer than they computed waited for other programs.
      const isMachineBusy = at(0.5) > 32 && at(0.5) > 2 * computed;
      if (!isMachineBusy) expect.soft(smooth, 'share under 32 ms').toBeGreaterThan(0.8);
      await expect(status).not.toContainText('Rows 1 to');
      await grid.expectLoaded();
      await grid.press('Control+Home');
    });

    await test.step('sort by a column, down and up', async () => {
      const head = grid.head('distance');
      const place = Number(await head.getAttribute('aria-colindex')) - 1;
      const [ends] = await known.totals('min(distance), max(distance)');
      await head.getByRole('button').click();
      await expect(head).toHaveAttribute('aria-sort', 'ascending');
      await expect.poll(async () => (await grid.cells(1))[place]).toBe(ends?.[0]);
      await head.getByRole('button').click();
      await expect(head).toHaveAttribute('aria-sort', 'descending');
      await expect.poll(async () => (await grid.cells(1))[place]).toBe(ends?.[1]);
      await head.getByRole('button').click();
      await expect(head).not.toHaveAttribute('aria-sort', /./u);
      await expect.poll(() => grid.cells(1), { timeout: 30_000 }).toEqual(first);
    });

    await test.step('filter by the value of a cell', async () => {
      const origin = Number(await grid.head('origin').getAttribute('aria-colindex')) - 1;
      await grid.row(1).getByRole('gridcell').nth(origin).click();
      const value = await grid.current();
      await grid.press('f');
      const chip = rows.getByRole('button', { name: `origin is ${value}` });
      await expect(chip).toBeVisible();
      await expect(status).toContainText('3,000,000 in all');
      const [[count = ''] = []] = await known.totals(`count(*) FILTER (origin = '${value}')`);
      await expect.poll(() => grid.rowCount()).toBe(Number(count));
      expect((await grid.cells(1))[origin]).toBe(value);
      await chip.click();
      await expect.poll(() => grid.rowCount()).toBe(3_000_000);
    });

    await test.step('search, and hide a column', async () => {
      const search = rows.getByRole('searchbox', { name: 'Find rows by text in any column' });
      const [[count = ''] = []] = await known.totals(
        `count(*) FILTER (origin = 'PHL' OR destination = 'PHL')`,
      );
      await search.fill('PHL');
      await rows.getByRole('button', { name: 'Find rows' }).click();
      await expect(status).toContainText('in all', { timeout: 60_000 });
      await expect.poll(() => grid.rowCount()).toBe(Number(count));
      expect((await grid.cells(1)).includes('PHL')).toBe(true);
      await grid.press('Control+Home', 'h');
      await expect.poll(() => grid.columnCount).toBe(columns - 1);
      await rows.getByRole('button', { name: 'Show all', exact: true }).click();
      await expect.poll(() => grid.columnCount).toBe(columns);
      await expect.poll(() => grid.rowCount()).toBe(3_000_000);
      await expect(page.getByRole('alert')).toHaveText(['']);
    });
    known.close();
  },
);

test('I move through the grid by keyboard alone', async ({ app }) => {
  const { page } = app;
  const rows = Array.from({ length: 400 }, (_, row) => [
    `r${row + 1}`,
    row % 2 === 0 ? 'even' : 'odd',
    String(400 - row),
  ]);
  await app.open();
  await app.bring(csvFile('steps.csv', [['name', 'kind', 'left'], ...rows]));
  await app.expectToast('steps.csv brought in, 400 rows');
  const grid = await (await app.openDataset('steps')).grid();
  await grid.press('ArrowDown', 'ArrowRight');
  expect(await grid.current()).toBe('odd');
  await grid.press('End');
  expect(await grid.current()).toBe('399');
  await grid.press('Home');
  expect(await grid.current()).toBe('r2');
  await grid.press('Control+End');
  await grid.expectLoaded();
  expect(await grid.current()).toBe('1');
  await grid.press('s');
  await expect(grid.head('left')).toHaveAttribute('aria-sort', 'ascending');
  await expect(grid.root).toBeFocused();
  await grid.press('Control+Home');
  await expect.poll(() => grid.cells(1)).toEqual(['r400', 'odd', '1']);
  await grid.press('ArrowRight', 'f');
  await expect.poll(() => grid.rowCount()).toBe(200);
  await expect(grid.root).toBeFocused();
  await grid.press('h');
  await expect.poll(() => grid.columnCount).toBe(2);
  await expect(grid.root).toBeFocused();
  // Letters are the grid's while it has the focus.
  await expect(page).toHaveTitle('Datasets · Paydown');
});
