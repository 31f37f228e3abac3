import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { DEBT_KINDS } from '../../src/vocabulary/debt-kind.ts';
import type { PersonId } from '../../src/vocabulary/ids.ts';
import type { ItemActs } from '../../src/ledger/item-acts.ts';
import { Keys } from '../../src/ui/keys.svelte.ts';
import { Ledger } from '../../src/ledger/ledger.svelte.ts';
import type { ItemRecord } from '../../src/storage/records/item.ts';
import type { SourceRecord } from '../../src/storage/records/source.ts';
import { applyChanges } from '../../src/storage/apply-changes.ts';
import { MemoryStore } from './memory-store.svelte.ts';
import OverviewFixture from './OverviewFixture.svelte';
import { change } from './run-world.ts';
import { breakerOf, emptyWorld, START, thingRecord, worldRules, type Thing } from './world.ts';

async function show(things: readonly Thing[]) {
  const store = new MemoryStore(
    applyChanges(
      emptyWorld(),
      [
        ...change(things).records,
        {
          table: 'people',
          act: 'put',
          record: { id: 'ann' as PersonId, name: 'Ann Lee', role: 'owner', addedAt: START },
        },
      ],
      [],
    ),
  );
  const ledger = new Ledger({ store, rules: worldRules(false).rules, clock: () => START });
  await ledger.rescan();
  const paid: string[] = [];
  const decided: string[] = [];
  const pay = (item: ItemRecord) => {
    paid.push(item.title);
    const id = item.objects[0]?.id ?? '';
    void ledger.act(change([{ id, owes: 0 }]));
  };
  const acts: ItemActs = {
    pay,
    verbLabel: () => 'Pay it',
    linkOf: ({ kind, id }) => (kind === 'dataset' ? { href: `#/d/${id}`, name: id } : undefined),
    decided: (done) => decided.push(done),
  };
  const keys = new Keys();
  await render(OverviewFixture, { ledger, acts, keys });
  return { store, ledger, paid, decided, keys };
}

const SOME: readonly Thing[] = [
  { id: 'connectors/a', owes: 6, measured: 90 },
  { id: 'datasets/a', owes: 2 },
  { id: 'metrics/b', owes: 3 },
];
const text = () => document.body.innerText;

describe('the overview', () => {
  test('shows the first backlog rows on the first screen at 1440 × 900', async () => {
    await page.viewport(1440, 900);
    await show(SOME);
    const row = page.getByRole('link', { name: 'connectors/a owes 6' }).element();
    expect(row.getBoundingClientRect().bottom).toBeLessThan(900);
    expect(document.documentElement.scrollWidth).toBe(document.documentElement.clientWidth);
  });

  test('closes an item by its act, and the statement tells it', async () => {
    await page.viewport(1440, 900);
    const { store, ledger, paid } = await show(SOME);
    expect(text()).toContain('3 open');
    await page.getByRole('button', { name: 'Pay it' }).first().click();
    await expect.poll(text).toContain('2 open');
    expect(paid).toEqual(['connectors/a owes 6']);
    expect(store.commits).toHaveLength(2);
    expect(ledger.statement.rows.map(({ line }) => line)).toEqual(['new', 'paid']);
  });

  test('works by keyboard: move, open, close, accept with a reason', async () => {
    await page.viewport(1440, 900);
    const { ledger, decided } = await show(SOME);
    const rows = () => [...document.querySelectorAll<HTMLElement>('tr[data-item]')];
    rows()[0]?.focus();
    await userEvent.keyboard('j');
    expect(document.activeElement).toBe(rows()[1]);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Evidence' })).toBeVisible();
    expect(text()).toContain('It owes nothing.');
    await page.getByRole('button', { name: 'Close item' }).click();
    expect(document.activeElement).toBe(rows()[1]);
    await userEvent.keyboard('a');
    await page.getByLabelText('Why it may stay until then').fill('until the next release');
    await page.getByRole('button', { name: 'Accept item' }).click();
    await expect.poll(() => decided).toEqual(['Accepted until 22 Feb 2027']);
    expect(ledger.position.accepted.items).toBe(1);
    expect(text()).toContain('2 open, 1 accepted');
  });

  test('selects several by keyboard and mouse, and decides about them in one act', async () => {
    await page.viewport(1440, 900);
    const { store, ledger, decided } = await show(SOME);
    const rows = () => [...document.querySelectorAll<HTMLElement>('tr[data-item]')];
    const box = (title: string) => page.getByRole('checkbox', { name: `Select ${title}` });
    rows()[0]?.focus();
    await userEvent.keyboard('x');
    await expect.element(page.getByRole('group', { name: 'Selected items' })).toBeVisible();
    await expect.element(box('connectors/a owes 6')).toBeChecked();
    expect(rows()[0]?.getAttribute('aria-selected')).toBe('true');
    await userEvent.keyboard('{ArrowDown}x');
    expect(text()).toContain('2 items selected, 2.25 h');
    await userEvent.keyboard('x{Escape}');
    expect(text()).not.toContain('selected');
    await box('connectors/a owes 6').click();
    await box('metrics/b owes 3').click();
    const bar = page.getByRole('group', { name: 'Selected items' });
    await expect.element(bar).toHaveTextContent('2 items, 3.00 h');
    expect(page.getByRole('status').first().element().textContent).toContain('2 items selected');
    const before = store.commits.length;
    await bar.getByRole('button', { name: 'Set owner' }).click();
    await page.getByRole('combobox', { name: /^Owner/ }).selectOptions('Ann Lee');
    await page.getByRole('button', { name: 'Set owner' }).last().click();
    await expect.poll(() => decided).toEqual(['Owner is Ann Lee']);
    expect(store.commits).toHaveLength(before + 1);
    expect(store.commits.at(-1)?.reason).toBe('Owner set: 2 items');
    const owned = [...store.snapshot.items.values()].filter(({ ownerId }) => ownerId === 'ann');
    expect(owned.map(({ title }) => title).sort()).toEqual([
      'connectors/a owes 6',
      'metrics/b owes 3',
    ]);
    expect(text()).not.toContain('items selected');
    await page.getByRole('checkbox', { name: 'Select all items shown' }).click();
    await userEvent.keyboard('a');
    await page.getByLabelText('Why they may stay until then').fill('until the next release');
    await page.getByRole('button', { name: 'Accept 3 items' }).click();
    await expect.poll(() => ledger.position.accepted.items).toBe(3);
    expect(store.commits.at(-1)?.reason).toBe('Accepted until 22 Feb 2027: 3 items');
  });

  test('decides about no item that the list does not show', async () => {
    await page.viewport(1440, 900);
    const { store } = await show(SOME);
    await page.getByRole('checkbox', { name: 'Select all items shown' }).click();
    await page.getByRole('searchbox', { name: 'Filter items' }).fill('metrics');
    await expect.poll(text).toContain('1 item selected');
    await page.getByRole('button', { name: 'Set due date' }).click();
    await page.getByRole('button', { name: 'Set due date' }).last().click();
    await expect.poll(() => store.commits.at(-1)?.reason).toBe('Due date set: metrics/b owes 3');
  });

  test('lists the keys it hears, and hears no letter that is switched off', async () => {
    await page.viewport(1440, 900);
    const { keys, paid, decided } = await show(SOME);
    expect(keys.inForce.map(({ stroke }) => stroke).sort()).toEqual(
      ['/', 'Enter', 'a', 'd', 'j', 'k', 'o', 'p', 'x'].sort(),
    );
    const rows = () => [...document.querySelectorAll<HTMLElement>('tr[data-item]')];
    keys.letters = false;
    rows()[0]?.focus();
    await userEvent.keyboard('jxpao/');
    expect(document.activeElement).toBe(rows()[0]);
    expect([paid, decided]).toEqual([[], []]);
    expect(text()).not.toContain('selected');
    expect(document.querySelector('dialog[open]')).toBeNull();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(rows()[1]);
    keys.letters = true;
    await userEvent.keyboard('kp');
    expect(paid).toEqual(['connectors/a owes 6']);
  });

  test('takes the first J to the first row from anywhere', async () => {
    await page.viewport(1440, 900);
    await show(SOME);
    const rows = () => [...document.querySelectorAll<HTMLElement>('tr[data-item]')];
    expect(document.activeElement).toBe(document.body);
    await userEvent.keyboard('j');
    expect(document.activeElement).toBe(rows()[0]);
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(rows()[1]);
  });

  test('filters by words, and Escape shows the list again', async () => {
    await page.viewport(1440, 900);
    await show(SOME);
    const rows = () => [...document.querySelectorAll<HTMLElement>('tr[data-item]')];
    const field = page.getByRole('searchbox', { name: 'Filter items' });
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(field.element());
    await userEvent.keyboard('OWES datasets');
    await expect.poll(() => rows().length).toBe(1);
    expect(rows()[0]?.textContent).toContain('datasets/a owes 2');
    await userEvent.keyboard('jk');
    await expect.poll(text).toContain('No item matches “OWES datasetsjk”');
    expect(text()).toContain('3 are hidden by 1 filter.');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => rows().length).toBe(3);
    expect(document.activeElement).toBe(rows()[0]);
    await page.getByRole('button', { name: 'Mine 0' }).click();
    await field.fill('elsewhere');
    await expect.poll(text).toContain('3 are hidden by 2 filters.');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => rows().length).toBe(3);
  });

  test('says nothing owed only when every rule ran', async () => {
    await page.viewport(1440, 900);
    await show([]);
    expect(text()).toContain('Nothing owed');
    expect(text()).toContain('Checked 5 rules on 10 assets');
  });

  test('names the rules that could not run instead', async () => {
    await show([{ id: breakerOf('metrics'), owes: 0 }]);
    expect(text()).not.toContain('Nothing owed');
    expect(text()).toContain('RULE-metrics');
    expect(text()).toContain('4 of 5 rules ran');
  });

  test('rates with a source, and does not without', async () => {
    const { store, ledger } = await show(SOME);
    expect(ledger.position.kinds.map(({ kind }) => kind)).toEqual(DEBT_KINDS);
    expect(ledger.position.kinds[0]?.rating.defined).toBe(false);
    const record: SourceRecord = {
      ...{ id: 's' as SourceRecord['id'], name: 's', kind: 'file', format: 'csv' },
      ...{ datasetId: thingRecord({ id: 'd', owes: 0 }).id, addedAt: START, lastReadAt: START },
      ...{ editions: [], refreshes: [] },
    };
    store.snapshot = applyChanges(store.snapshot, [{ table: 'sources', act: 'put', record }], []);
    expect(ledger.position.kinds[0]?.rating).toEqual({ defined: true, value: 'B' });
  });

  test('reflows to 390 px without scrolling sideways', async () => {
    await page.viewport(390, 844);
    await show(SOME);
    expect(document.documentElement.scrollWidth).toBe(390);
  });
});
