import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEBT_KINDS } from '../../src/vocabulary/debt-kind.ts';
import { ACCOUNTS, accounts, type Amount } from '../../src/ledger/accounts.ts';
import { MOVES } from '../../src/ledger/moves.ts';
import { position } from '../../src/ledger/position.ts';
import { seqAt } from '../../src/ledger/seq-at.ts';
import { statement } from '../../src/ledger/statement.ts';
import { total } from '../../src/ledger/total.ts';
import type { LedgerAccount, LedgerEntryRecord } from '../../src/storage/records/ledger-entry.ts';
import { replay } from './replay.ts';
import { change, World, type Command } from './run-world.ts';
import { THINGS, type Thing } from './world.ts';

const LONG = process.env['PAYDOWN_LONG'] !== undefined;
const RUNS = { numRuns: LONG ? 100_000 : 2_000 };
const TIMEOUT = LONG ? 7_200_000 : 300_000;

const thing: fc.Arbitrary<Thing> = fc
  .record({
    id: fc.constantFrom(...THINGS),
    owes: fc.nat(6),
    measured: fc.option(fc.nat(90), { nil: undefined }),
  })
  .map(({ id, owes, measured }) =>
    measured === undefined ? { id, owes } : { id, owes, measured },
  );
const things = fc.uniqueArray(thing, { selector: ({ id }) => id, minLength: 1, maxLength: 4 });
const kind = fc.constantFrom(...DEBT_KINDS);
const pick = fc.nat(9);
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: things.map((some): Command => ({ do: 'act', things: some })) },
  { weight: 2, arbitrary: things.map((some): Command => ({ do: 'drift', things: some })) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('archive'), id: fc.constantFrom(...THINGS) }),
  },
  { weight: 2, arbitrary: fc.nat(70).map((days): Command => ({ do: 'wait', days })) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('accept'), pick, days: fc.nat(100) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('dismiss'), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('break', 'mend'), kind }) },
  { weight: 1, arbitrary: fc.constant<Command>({ do: 'reprice' }) },
  { weight: 2, arbitrary: fc.constant<Command>({ do: 'undo' }) },
  { weight: 1, arbitrary: fc.constant<Command>({ do: 'redo' }) },
);
const commands = fc.array(command, { minLength: 1, maxLength: 8 });

describe('the ledger, whatever happens', () => {
  test(
    'adds up at every instant, and says nothing when nothing changed',
    () => {
      fc.assert(
        fc.property(commands, fc.nat(), fc.nat(), (story, one, other) => {
          const world = new World();
          for (const step of story) {
            world.run(step);
            checkBalances(world);
            checkReplay(world);
          }
          settle(world);
          checkMoves(world.snapshot.ledger);
          checkHoldings(world.snapshot.ledger);
          checkStatements(world, one, other);
          checkPosition(world);
          expect(world.scan(), '(7) rescan without change writes nothing').toBeUndefined();
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    'is the same after undo, and the same again after redo',
    () => {
      fc.assert(
        fc.property(commands, things, (story, some) => {
          const world = new World();
          for (const step of story) world.run(step);
          settle(world);
          const before = stateOf(world);
          world.commit(world.act(change(some)));
          const after = stateOf(world);
          expect(world.turn(world.done, world.undone, 'undo')).toBe(true);
          expect(stateOf(world), '(6) undo').toEqual(before);
          expect(world.turn(world.undone, world.done, 'redo')).toBe(true);
          expect(stateOf(world), '(6) undo then redo').toEqual(after);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    'does not depend on the order of rules, findings and objects',
    () => {
      fc.assert(
        fc.property(commands, things, (story, some) => {
          const world = new World();
          for (const step of story) world.run(step);
          expect(world.scan(true), '(8) scan').toEqual(world.scan());
          expect(world.act(change(some), true), '(8) act').toEqual(world.act(change(some)));
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    'books the same whether an item is paid in parts or whole',
    () => {
      fc.assert(
        fc.property(
          commands,
          fc.constantFrom(...THINGS),
          fc.integer({ min: 2, max: 6 }),
          fc.integer({ min: 1, max: 5 }),
          (story, id, owes, left) => {
            const paidAfter = (...steps: number[]) => {
              const world = new World();
              for (const step of story) world.run(step);
              world.run({ do: 'act', things: [{ id, owes }] });
              for (const step of steps) {
                world.run({ do: 'act', things: [{ id, owes: Math.min(step, owes) }] });
              }
              return accounts(world.snapshot.ledger);
            };
            expect(paidAfter(left, 0), '(10) part and rest').toEqual(paidAfter(0));
          },
        ),
        RUNS,
      );
    },
    TIMEOUT,
  );
});

/** Entries numbered without a gap, whole amounts, only moves the table allows. */
function checkMoves(ledger: readonly LedgerEntryRecord[]): void {
  const isWhole = (amount: number) => Number.isSafeInteger(amount) && amount >= 0;
  const wrong = ledger.filter(
    ({ seq, type, from, to, principalMinutes, interestMinutes }, index) =>
      seq !== index ||
      !isWhole(principalMinutes) ||
      !isWhole(interestMinutes) ||
      (type !== 'undone' && !MOVES[type].ways.some(([a, b]) => a === from && b === to)),
  );
  expect(wrong).toEqual([]);
}

function checkBalances({ snapshot }: World): void {
  const balances = accounts(snapshot.ledger);
  const items = [...snapshot.items.values()];
  const wrong = DEBT_KINDS.filter((kind) => {
    const own = items.filter((item) => item.kind === kind);
    return (
      !isEqual(total(ACCOUNTS.map((name) => balances[kind][name])), NOTHING) ||
      (['open', 'accepted'] as const).some(
        (home) =>
          !isEqual(total(own.filter(({ state }) => state.name === home)), balances[kind][home]),
      )
    );
  });
  expect(wrong, '(1) accounts sum to 0, (4) items are the balance of their account').toEqual([]);
}

const NOTHING: Amount = { principalMinutes: 0, interestMinutes: 0 };

function isEqual(a: Amount, b: Amount): boolean {
  return a.principalMinutes === b.principalMinutes && a.interestMinutes === b.interestMinutes;
}

/** No account that holds debt falls below 0 after any entry. */
function checkHoldings(ledger: readonly LedgerEntryRecord[]): void {
  const held = new Map<string, number>();
  let lowest = 0;
  const add = (key: string, amount: number) => held.set(key, (held.get(key) ?? 0) + amount);
  for (const { kind, from, to, ...amounts } of ledger) {
    for (const unit of ['principalMinutes', 'interestMinutes'] as const) {
      add(`${kind} ${to} ${unit}`, amounts[unit]);
      add(`${kind} ${from} ${unit}`, -amounts[unit]);
      if (HOLDING.has(from)) lowest = Math.min(lowest, held.get(`${kind} ${from} ${unit}`) ?? 0);
    }
  }
  expect(lowest, '(9) no balance below 0').toBe(0);
}

const HOLDING: ReadonlySet<LedgerAccount> = new Set(['open', 'accepted', 'paid', 'dismissed']);

function checkStatements({ snapshot: { ledger }, now }: World, one: number, other: number): void {
  const pairs = [
    [one % (ledger.length + 1), other % (ledger.length + 1)],
    [0, seqAt(ledger, ledger[one % Math.max(ledger.length, 1)]?.at ?? now)],
  ] as const;
  for (const [a, b] of pairs) {
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    const { opening, rows, closing } = statement(ledger, from, to);
    expect(total([opening, ...rows]), '(2) opening and lines are closing').toEqual(closing);
    for (const row of rows) expect(total(row.details)).toEqual(amountOf(row));
    expect(statement(ledger, to, ledger.length).opening).toEqual(closing);
  }
}

function checkPosition({ snapshot }: World): void {
  const base = { connectors: 60, datasets: 0, environments: 60, metrics: 60, compliance: 60 };
  const now = position(snapshot.items.values(), base);
  expect(total(now.kinds), '(3) kinds sum to all').toEqual(amountOf(now));
  const balances = accounts(snapshot.ledger);
  expect(total(DEBT_KINDS.map((kind) => balances[kind].open))).toEqual(amountOf(now));
}

function checkReplay({ snapshot }: World): void {
  const ledger: LedgerEntryRecord[] = JSON.parse(JSON.stringify(snapshot.ledger));
  const live = [...snapshot.items.values()]
    .filter(({ state }) => state.name === 'open' || state.name === 'accepted')
    .map(({ id, kind, state, ...item }) => [id, kind, state.name, amountOf(item)]);
  expect(JSON.stringify(replay(ledger)), '(5) replay rebuilds the state').toBe(
    JSON.stringify(live.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))),
  );
}

function amountOf({ principalMinutes, interestMinutes }: Amount): Amount {
  return { principalMinutes, interestMinutes };
}

function settle(world: World): void {
  const request = world.scan();
  if (request) world.commit(request);
}

/** Everything but the day's position, which follows from the rest, and the lengthening log. */
function stateOf({ snapshot }: World): unknown {
  const { ledger, ...tables } = { ...snapshot, daySnapshots: undefined };
  return { tables, balances: accounts(ledger) };
}
