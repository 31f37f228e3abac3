import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import DataGridFixture from './DataGridFixture.svelte';

const ROWS = 1_000_000;

function cell(text: string) {
  return page.getByRole('gridcell', { name: text, exact: true });
}

function grid(): HTMLElement {
  return page.getByRole('grid').element() as HTMLElement;
}

test('a million rows: the first, the middle and the last are reached', async () => {
  await render(DataGridFixture, { rowCount: ROWS });
  await expect.element(cell('row 0')).toBeInTheDocument();

  const scroller = grid();
  scroller.scrollTop = (scroller.scrollHeight - scroller.clientHeight) / 2;
  await expect.element(cell('row 500000')).toBeInTheDocument();

  scroller.scrollTop = scroller.scrollHeight;
  await expect.element(cell('row 999999')).toBeInTheDocument();
  expect(grid().getAttribute('aria-rowcount')).toBe(String(ROWS + 1));
  const last = cell('row 999999').element().closest('[role=row]');
  expect(last?.getAttribute('aria-rowindex')).toBe(String(ROWS + 1));
  const bottom = last?.getBoundingClientRect().bottom ?? 0;
  expect(bottom).toBeLessThanOrEqual(scroller.getBoundingClientRect().bottom + 1);
});

test('a wheel step moves a few rows, however long the table', async () => {
  await render(DataGridFixture, { rowCount: ROWS });
  await expect.element(cell('row 0')).toBeInTheDocument();
  grid().dispatchEvent(new WheelEvent('wheel', { deltaY: 260, cancelable: true, bubbles: true }));
  await expect.element(cell('row 10')).toBeInTheDocument();
  await expect.element(cell('row 9')).not.toBeInTheDocument();
});

test('the keyboard goes to every corner and to the next page', async () => {
  await render(DataGridFixture, { rowCount: ROWS });
  await expect.element(cell('row 0')).toBeInTheDocument();
  grid().focus();
  const here = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');

  await userEvent.keyboard('{Control>}{End}{/Control}');
  await expect.poll(() => here()?.textContent).toBe('999999.5');
  await userEvent.keyboard('{Home}');
  await expect.poll(() => here()?.textContent).toBe('row 999999');
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(() => here()?.textContent).toBe('row 999998');
  await userEvent.keyboard('{Control>}{Home}{/Control}{PageDown}{ArrowRight}');
  await expect
    .poll(() => Number(here()?.closest('[role=row]')?.getAttribute('aria-rowindex')))
    .toBeGreaterThan(5);
  expect(here()?.getAttribute('aria-colindex')).toBe('2');
});

test('F filters by the exact value, S sorts, H hides; letters rest when switched off', async () => {
  const calls: unknown[] = [];
  const props = {
    rowCount: 50,
    onfilter: (column: string, value: string | null) => calls.push(['filter', column, value]),
    onsort: (column: string) => calls.push(['sort', column]),
    onhide: (column: string) => calls.push(['hide', column]),
  };
  const screen = await render(DataGridFixture, props);
  await expect.element(cell('row 1')).toBeInTheDocument();
  grid().focus();
  await userEvent.keyboard('{ArrowDown}f{ArrowRight}fsh');
  expect(calls).toEqual([
    ['filter', 'name', 'row 1'],
    ['filter', 'note', null],
    ['sort', 'note'],
    ['hide', 'note'],
  ]);
  await screen.rerender({ letterKeys: false });
  await userEvent.keyboard('fsh');
  expect(calls).toHaveLength(4);
});

test('hostile text and spaces stay text, missing is said', async () => {
  await render(DataGridFixture, { rowCount: 5 });
  await expect.element(cell('<img src=x onerror="alert(1)">')).toBeInTheDocument();
  await expect.element(cell('missing').first()).toBeInTheDocument();
  expect(grid().querySelector('img')).toBeNull();
  const spaced = [...grid().querySelectorAll('[role=gridcell]')].find((element) =>
    element.textContent?.includes('two  spaces'),
  );
  expect(spaced?.textContent).toBe(' two  spaces ');
});

test('700 columns: few are in the page, the last is reached by key', async () => {
  await render(DataGridFixture, { rowCount: 20, columnCount: 700 });
  await expect.element(cell('row 0')).toBeInTheDocument();
  expect(grid().querySelectorAll('[role=columnheader]').length).toBeLessThan(40);
  grid().focus();
  await userEvent.keyboard('{End}');
  await expect.element(page.getByRole('columnheader', { name: 'c699', exact: true })).toBeVisible();
  await expect.element(cell('row 0')).toBeVisible();
});

test('rows that cannot be read say so and can be read again', async () => {
  let broken = true;
  await render(DataGridFixture, { rowCount: 5, isBroken: () => broken });
  await expect.element(page.getByRole('alert')).toHaveTextContent('could not be read');
  broken = false;
  await page.getByRole('button', { name: 'Read them again' }).click();
  await expect.element(cell('row 0')).toBeInTheDocument();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});
