import { describe, expect, test } from 'vitest';
import type { ItemRecord } from '../../src/storage/records/item.ts';
import type { LedgerEntryRecord } from '../../src/storage/records/ledger-entry.ts';
import { applyChanges } from '../../src/storage/apply-changes.ts';
import { change, World, type Command } from './run-world.ts';
import { thingRecord } from './world.ts';

const ID = 'datasets/a';
const owe = (owes: number, by: 'act' | 'drift' = 'drift', measured?: number): Command => ({
  do: by,
  things: [{ id: ID, owes, ...(measured === undefined ? {} : { measured }) }],
});

function after(...story: Command[]): { world: World; item: ItemRecord; log: string[] } {
  const world = new World();
  for (const step of story) world.run(step);
  const [item] = world.snapshot.items.values();
  if (item === undefined) throw new Error('no item');
  return { world, item, log: world.snapshot.ledger.map(line) };
}

function line(entry: LedgerEntryRecord): string {
  const { type, from, to, principalMinutes, interestMinutes } = entry;
  return `${type} ${from}>${to} ${principalMinutes}/${interestMinutes}`;
}

describe('an item', () => {
  test('grows and shrinks by its count, and keeps its identity and first day', () => {
    const { item, log, world } = after(owe(2), { do: 'wait', days: 3 }, owe(4), owe(1));
    expect(log).toEqual([
      'opened found>open 45/12',
      'grown found>open 30/12',
      'shrunk open>found 45/18',
    ]);
    expect(world.snapshot.items.size).toBe(1);
    expect(item.firstSeenAt.slice(0, 10)).toBe('2026-11-24');
    expect(world.snapshot.ledger[1]).toMatchObject({ title: 'datasets/a owes 4', count: 2 });
  });

  test('clears by itself without an act here, and is paid by one', () => {
    expect(after(owe(2), owe(0)).log[1]).toBe('shrunk open>found 45/12');
    const { item, log, world } = after(owe(2), owe(1, 'act'), owe(0, 'act'));
    expect(log.slice(1)).toEqual(['paid open>paid 15/6', 'paid open>paid 30/6']);
    expect(item.state).toMatchObject({ name: 'paid', how: 'fixed' });
    expect(world.snapshot.ledger[2]?.title).toBe('Things changed');
  });

  test('is not credited to an act that came after it had cleared', () => {
    const { world } = after(owe(2));
    const cleared = thingRecord({ id: ID, owes: 0 });
    const put = { table: 'datasets', act: 'put', record: cleared } as const;
    world.snapshot = applyChanges(world.snapshot, [put], []);
    world.run({ do: 'act', things: [{ id: 'datasets/b', owes: 1 }] });
    expect(world.snapshot.ledger.map(line)[1]).toBe('shrunk open>found 45/12');
  });

  test('reopens from what was paid within 30 days, and opens anew after', () => {
    const paid = [owe(2), owe(0, 'act')];
    expect(after(...paid, { do: 'wait', days: 30 }, owe(3)).log.slice(2)).toEqual([
      'reopened paid>open 45/12',
      'grown found>open 15/6',
    ]);
    expect(after(...paid, { do: 'wait', days: 31 }, owe(3)).log.slice(2)).toEqual([
      'opened found>open 60/18',
    ]);
  });

  test('shows re-measured interest as a line of its own, whatever its count does', () => {
    const { log, item } = after(owe(2), owe(3, 'drift', 90));
    expect(log.slice(1)).toEqual(['grown found>open 15/0', 'revalued revalued>open 0/78']);
    expect(item).toMatchObject({ basis: 'measured', interestMinutes: 90 });
  });

  test('is rebased, not revalued, under another rule set', () => {
    expect(after(owe(2), { do: 'reprice' }).log.slice(1)).toEqual(['rebased rebased>open 6/4']);
  });

  test('becomes due earlier when it becomes worse, and later never', () => {
    const { item } = after(owe(2), { do: 'wait', days: 1 }, owe(5));
    expect(item).toMatchObject({ severity: 'critical', due: '2026-12-08' });
    expect(after(owe(5), owe(1)).item).toMatchObject({ severity: 'major', due: '2026-12-08' });
  });
});

describe('a rule that cannot run', () => {
  const broken: Command = { do: 'break', kind: 'datasets' };

  test('keeps its items, says since when, and says so no more once it ran', () => {
    const { item, log, world } = after(owe(2), broken);
    expect(item.state.name).toBe('open');
    expect(item.notCheckedSince).toBe(world.now);
    expect(log).toHaveLength(1);
    expect(world.scan()).toBeUndefined();
    world.run({ do: 'mend', kind: 'datasets' });
    expect([...world.snapshot.items.values()][0]).not.toHaveProperty('notCheckedSince');
  });

  test('leaves an act unpaid until it runs again', () => {
    const { item, log } = after(owe(2), broken, owe(0, 'act'));
    expect(item.state.name).toBe('open');
    expect(log).toHaveLength(1);
  });
});

describe('an accepted item', () => {
  const accept = (days: number): Command => ({ do: 'accept', pick: 0, days });

  test('leaves the totals and comes back by itself after its last day', () => {
    const { item, log, world } = after(owe(2), accept(9), { do: 'wait', days: 10 });
    expect(item.state).toMatchObject({ name: 'accepted', until: '2026-12-04', times: 1 });
    world.run({ do: 'wait', days: 1 });
    expect(world.snapshot.ledger.map(line).slice(1)).toEqual([
      'accepted open>accepted 45/12',
      'expired accepted>open 45/12',
    ]);
    expect(log).toHaveLength(2);
  });

  test('grows where it is, and is paid from there', () => {
    const { log } = after(owe(2), accept(9), owe(3), owe(0, 'act'));
    expect(log.slice(2)).toEqual(['grown found>accepted 15/6', 'paid accepted>paid 60/18']);
  });
});

test('a dismissed item stays dismissed while its rule still finds it', () => {
  const { item, log } = after(owe(2), { do: 'dismiss', pick: 0 }, owe(4), owe(0), owe(2));
  expect(item.state).toMatchObject({ name: 'dismissed', second: 'ben' });
  expect(log).toHaveLength(2);
});

test('an act is one commit with its records, item, entries and the position of the day', () => {
  const { world } = after(owe(2));
  const { records, ledgerEntries } = world.act(change([{ id: ID, owes: 0 }]));
  expect(records.map(({ table }) => table)).toEqual(['datasets', 'items', 'daySnapshots']);
  expect(ledgerEntries).toHaveLength(1);
});
