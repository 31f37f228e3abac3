import { expect, test } from './app-test.ts';
import { csvFile, realFile } from './pages/files.ts';

test('I go through 3 million rows, sort, filter, search and hide', async ({ app }, testInfo) => {
  const { page } = app;
  await app.open();
  await app.bring(realFile('flights-3m.parquet'));
  await app.expectToast('flights-3m.parquet brought in, 3,000,000 rows');
  const dataset = await app.openDataset('flights-3m');
  const grid = await dataset.grid();
  const rows = dataset.panel('Rows of v1');
  const status = rows.getByRole('status');
  const columns = await grid.columnCount;
  const first = await grid.cells(1);

  await test.step('first, middle and last row', async () => {
    expect(await grid.rowCount()).toBe(3_000_000);
    await grid.scrollTo(0.5);
    const middle = await grid.firstRow();
    expect(middle).toBeGreaterThan(1_499_000);
    expect(middle).toBeLessThan(1_501_000);
    expect((await grid.cells(middle)).every((cell) => cell !== '')).toBe(true);
    await grid.press('Control+End');
    await expect(status).toContainText('to 3,000,000 of 3,000,000');
    expect(await grid.cells(3_000_000)).toHaveLength(columns);
    await grid.press('Control+Home');
    expect(await grid.cells(1)).toEqual(first);
  });

  await test.step('scrolling stays smooth', async () => {
    const frames = await grid.framesWhileScrolling(2_000);
    const smooth = frames.filter((length) => length < 32).length / frames.length;
    const sorted = frames.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(1);
    const found = `${(smooth * 100).toFixed(1)} % of ${frames.length} frames under 32 ms, median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`;
    testInfo.annotations.push({ type: 'scrolling 3 million rows', description: found });
    process.stdout.write(`     scrolling 3 million rows: ${found}\n`);
    // The aim is 95 %; machines that run other tests beside it need room.
    expect(smooth).toBeGreaterThan(0.8);
    await expect(status).not.toContainText('Rows 1 to');
    await grid.expectLoaded();
    await grid.press('Control+Home');
  });

  await test.step('sort by a column, down and up', async () => {
    const head = grid.head('distance');
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await expect.poll(async () => (await grid.cells(1)).join()).not.toBe(first.join());
    const place = Number(await head.getAttribute('aria-colindex')) - 1;
    const smallest = Number((await grid.cells(1))[place]);
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect
      .poll(async () => Number((await grid.cells(1))[place]), { timeout: 30_000 })
      .toBeGreaterThan(smallest);
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
    await expect.poll(() => grid.rowCount()).toBeLessThan(3_000_000);
    expect((await grid.cells(1))[origin]).toBe(value);
    await chip.click();
    await expect.poll(() => grid.rowCount()).toBe(3_000_000);
  });

  await test.step('search, and hide a column', async () => {
    const search = rows.getByRole('searchbox', { name: 'Find rows by text in any column' });
    await search.fill(first.at(-1) ?? '');
    await rows.getByRole('button', { name: 'Find rows' }).click();
    await expect(status).toContainText('in all', { timeout: 60_000 });
    expect((await grid.cells(1)).some((cell) => cell.includes(first.at(-1) ?? ''))).toBe(true);
    await grid.press('Control+Home', 'h');
    await expect.poll(() => grid.columnCount).toBe(columns - 1);
    await rows.getByRole('button', { name: 'Show all', exact: true }).click();
    await expect.poll(() => grid.columnCount).toBe(columns);
    await expect.poll(() => grid.rowCount()).toBe(3_000_000);
    await expect(page.getByRole('alert')).toHaveText(['']);
  });
});

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
