import { expect, test } from 'vitest';
import type { PersonId } from '../../src/vocabulary/ids.ts';
import { acceptItems } from '../../src/ledger/accept-items.ts';
import { changeItems } from '../../src/ledger/change-items.ts';
import type { Decider } from '../../src/ledger/decision.ts';
import { dismissItem } from '../../src/ledger/dismiss-item.ts';
import { World } from './run-world.ts';
import { ANN } from './world.ts';

function setUp(owes = 2) {
  const world = new World();
  world.run({ do: 'drift', things: [{ id: 'datasets/a', owes }] });
  const id = [...world.snapshot.items.keys()][0] ?? '';
  const decider = (): Decider => {
    const { snapshot, now } = world;
    return { snapshot, now, actor: ANN, ruleSet: world.rules() };
  };
  return { world, id, decider };
}
const code = (expected: string) => expect.objectContaining({ code: expected });

test('an item is accepted for 180 days at most, and not into the past', () => {
  const { id, decider } = setUp();
  expect(acceptItems([{ id }], '2027-05-23', 'later', decider()).ledgerEntries).toHaveLength(1);
  for (const until of ['2027-05-24', '2026-11-23', 'tomorrow']) {
    expect(() => acceptItems([{ id }], until, 'later', decider())).toThrow(
      code('LED_ACCEPT_TOO_LONG'),
    );
  }
  expect(() => acceptItems([{ id }], '2026-12-01', '  ', decider())).toThrow(code('LED_NO_REASON'));
});

test('an item is accepted three times at most, and what was undone does not count', () => {
  const { world, id, decider } = setUp();
  for (let time = 0; time < 3; time += 1) {
    world.run({ do: 'accept', pick: 0, days: 0 });
    world.run({ do: 'undo' });
    world.run({ do: 'accept', pick: 0, days: 0 });
    world.run({ do: 'wait', days: 2 });
  }
  expect(() => acceptItems([{ id }], '2027-01-01', 'later', decider())).toThrow(
    code('LED_ACCEPT_TOO_OFTEN'),
  );
});

test('a critical item needs a second person to be dismissed, a real one and another one', () => {
  const { id, decider } = setUp(5);
  for (const second of [undefined, ANN.person, 'nobody' as PersonId]) {
    expect(() => dismissItem(id, 'wrong', second, decider())).toThrow(code('LED_SECOND_PERSON'));
  }
  expect(() => dismissItem(id, ' ', 'ben' as PersonId, decider())).toThrow(code('LED_NO_REASON'));
  expect(dismissItem(id, 'wrong', 'ben' as PersonId, decider()).ledgerEntries).toHaveLength(1);
});

test('only a person decides, and only about open items', () => {
  const { world, id, decider } = setUp();
  const rule: Decider = { ...decider(), actor: { ...ANN, kind: 'rule' } };
  expect(() => changeItems([{ id }], { due: '2026-12-01' }, rule)).toThrow(code('LED_NO_ACTOR'));
  expect(() => changeItems([{ id: 'gone' }], { due: '2026-12-01' }, rule)).toThrow(
    code('LED_NO_ITEM'),
  );
  world.run({ do: 'dismiss', pick: 0 });
  expect(() => dismissItem(id, 'wrong', undefined, decider())).toThrow(code('LED_NOT_OPEN'));
});

test('an owner and a due date that a person set stay when the rule runs again', () => {
  const { world, id, decider } = setUp();
  world.commit(world.act(changeItems([{ id }], { ownerId: 'ben' as PersonId }, decider())));
  world.commit(world.act(changeItems([{ id }], { due: '2027-03-01' }, decider())));
  world.run({ do: 'drift', things: [{ id: 'datasets/a', owes: 4 }] });
  expect(world.snapshot.items.get(id)).toMatchObject({ ownerId: 'ben', due: '2027-03-01' });
});
