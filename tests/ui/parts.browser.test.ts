import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Keys } from '../../src/ui/keys.svelte.ts';
import { Toasts } from '../../src/ui/toasts.svelte.ts';
import PartsFixture from './PartsFixture.svelte';

const calls = { act: vi.fn(), click: vi.fn() };

async function show(toasts = new Toasts()): Promise<Toasts> {
  await render(PartsFixture, { toasts, onact: calls.act, onclick: calls.click });
  return toasts;
}

beforeEach(() => vi.clearAllMocks());
afterEach(() => vi.useRealTimers());

test('a dialog starts on the safe button, Esc gives the focus back, nothing was done', async () => {
  await show();
  const opener = page.getByRole('button', { name: 'Open' });
  await opener.click();
  await expect.element(page.getByRole('alertdialog', { name: 'Erase it?' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Keep it' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(opener).toHaveFocus();
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  expect(calls.act).not.toHaveBeenCalled();
});

test('the act of a dialog runs once', async () => {
  await show();
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByRole('button', { name: 'Erase' }).click();
  expect(calls.act).toHaveBeenCalledTimes(1);
});

test('a button at rest is reached, says why, and does nothing', async () => {
  await show();
  const button = page.getByRole('button', { name: 'Drop versions' });
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
  await expect.element(button).toHaveAttribute('title', 'Nothing is chosen');
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  (page.getByRole('button', { name: 'Saving rows' }).element() as HTMLElement).click();
  expect(calls.click).not.toHaveBeenCalled();
});

test('toasts: three at most, eight seconds, held under the pointer, errors stay', async () => {
  vi.useFakeTimers();
  const toasts = new Toasts();
  for (const text of ['one', 'two', 'three', 'four']) toasts.show({ text });
  expect(toasts.list.map(({ text }) => text)).toEqual(['two', 'three', 'four']);

  toasts.hold(toasts.list[2]?.id ?? 0);
  toasts.dismiss(toasts.list[0]?.id ?? 0);
  toasts.show({ text: 'failed', tone: 'bad' });
  vi.advanceTimersByTime(8_001);
  expect(toasts.list.map(({ text }) => text)).toEqual(['four', 'failed']);

  toasts.release(toasts.list[0]?.id ?? 0);
  vi.advanceTimersByTime(8_001);
  expect(toasts.list.map(({ text }) => text)).toEqual(['failed']);
});

test('Undo in a toast runs once and the toast goes', async () => {
  const toasts = await show();
  const undo = vi.fn();
  toasts.show({ text: '<b>5 versions</b> dropped', action: { label: 'Undo', run: undo } });
  await expect.element(page.getByText('<b>5 versions</b> dropped')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(undo).toHaveBeenCalledTimes(1);
  expect(toasts.list).toHaveLength(0);
});

test('a list is one stop; when a row leaves, the focus goes to the next', async () => {
  await show();
  const pay = (name: string) => page.getByRole('button', { name: `Pay ${name}` });
  (pay('one').element() as HTMLElement).focus();
  await userEvent.keyboard('j');
  expect(document.activeElement).toBe(pay('one').element());
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(pay('two')).toHaveFocus();
  expect(pay('one').element().getAttribute('tabindex')).toBe('-1');
  await userEvent.keyboard('{Enter}');
  await expect.element(pay('three')).toHaveFocus();
});

test('keys: two in a row, none while typing or switched off, Ctrl always', () => {
  const keys = new Keys();
  const ran: string[] = [];
  const bind = (stroke: string) => ({ stroke, does: stroke, run: () => void ran.push(stroke) });
  const remove = keys.add([bind('g s'), bind('?'), bind('mod+k')]);
  const field = document.body.appendChild(document.createElement('input'));
  const press = (key: string, init: KeyboardEventInit = {}, target: Element = document.body) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    target.addEventListener('keydown', (seen) => keys.press(seen as KeyboardEvent), { once: true });
    target.dispatchEvent(event);
  };
  press('g');
  press('s');
  press('s');
  press('?', { shiftKey: true });
  press('?', {}, field);
  press('k', { ctrlKey: true }, field);
  expect(ran).toEqual(['g s', '?', 'mod+k']);

  const dialog = document.body.appendChild(document.createElement('dialog'));
  const inside = dialog.appendChild(document.createElement('input'));
  dialog.show();
  press('?', {}, inside);
  expect(ran).toHaveLength(3);
  dialog.close();
  press('?', {}, inside);
  expect(ran.pop()).toBe('?');
  expect(ran).toHaveLength(3);
  dialog.remove();

  keys.letters = false;
  press('?');
  press('k', { metaKey: true });
  expect(ran).toEqual(['g s', '?', 'mod+k', 'mod+k']);
  remove();
  press('k', { ctrlKey: true });
  expect(ran).toHaveLength(4);
  field.remove();
});
