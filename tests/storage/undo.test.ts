import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commit } from '../../src/storage/commit.ts';
import { ledgerFault } from '../../src/storage/ledger-fault.ts';
import type { LedgerEntryDraft } from '../../src/storage/records/ledger-entry.ts';
import type { StoragePort } from '../../src/storage/storage-port.ts';
import { undo } from '../../src/storage/undo.ts';
import { nextRedo, nextUndo } from '../../src/storage/undo-targets.ts';
import type { Clock } from '../../src/vocabulary/instant.ts';
import { ANNA, entry, newWorkspace, person, removePerson, request } from './fixtures.ts';

const actor = { person: ANNA, kind: 'human' } as const;
const later = () => '2026-11-24T13:00:00.000Z';

async function turn(port: StoragePort, clock: Clock, direction: 'undo' | 'redo') {
  const history = await port.readHistory();
  const next = direction === 'undo' ? nextUndo : nextRedo;
  const act = next(history, clock());
  if (act === undefined) return undefined;
  return undo(port, clock, { historyId: act.id, direction, actor });
}

/** Records and balances: what an undo must bring back. The ledger itself only grows. */
async function state(port: StoragePort) {
  const { people, ledger } = await port.readSnapshot();
  const balances = new Map<string, number>();
  for (const { from, to, principalMinutes } of ledger) {
    balances.set(from, (balances.get(from) ?? 0) - principalMinutes);
    balances.set(to, (balances.get(to) ?? 0) + principalMinutes);
  }
  const open = [...balances].filter(([, minutes]) => minutes !== 0);
  return { people: [...people.values()], balances: open.sort(([a], [b]) => a.localeCompare(b)) };
}

const OPENED = { type: 'opened', from: 'found', to: 'open' } as const;
const PAID = { type: 'paid', from: 'open', to: 'paid' } as const;

const acts = fc.array(
  fc.record({
    puts: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
    removes: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }),
    minutes: fc.array(fc.nat({ max: 500 }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 5 },
);

test('undo all, then redo all, is as if nothing was undone; balances never break', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const { port, clock } = await newWorkspace();
      const before = [await state(port)];
      for (const [index, { puts, removes, minutes }] of list.entries()) {
        const ledgerEntries: LedgerEntryDraft[] = minutes.flatMap((each) => [
          entry(`i${index}`, OPENED, each),
          entry(`i${index}`, PAID, Math.floor(each / 2)),
        ]);
        const records = [...puts.map(person), ...removes.map(removePerson)];
        await commit(port, clock, request(`act ${index}`, records, { ledgerEntries }));
        before.push(await state(port));
      }
      const turnable = (await port.readHistory()).length;
      const done = before.at(-1);
      let undone = 0;
      while ((await turn(port, clock, 'undo')) !== undefined) undone += 1;
      expect(undone).toBe(turnable);
      expect(await state(port)).toEqual(before[0]);
      expect(ledgerFault((await port.readSnapshot()).ledger)).toBeUndefined();
      while ((await turn(port, clock, 'redo')) !== undefined) undone -= 1;
      expect(undone).toBe(0);
      expect(await state(port)).toEqual(done);
      expect(ledgerFault((await port.readSnapshot()).ledger)).toBeUndefined();
      port.close();
    }),
    { numRuns: 100 },
  );
});

test('undo writes the exact contra, newest first, and says which entry each reverses', async () => {
  const { port, clock } = await newWorkspace();
  const ledgerEntries = [entry('x', OPENED, 30, 10), entry('x', PAID, 30, 10)];
  await commit(port, clock, request('Paid', [], { ledgerEntries }));
  await turn(port, clock, 'undo');
  const { ledger } = await port.readSnapshot();
  expect(ledger.slice(2)).toMatchObject([
    { seq: 2, type: 'undone', from: 'paid', to: 'open', principalMinutes: 30, reverses: 1 },
    { seq: 3, type: 'undone', from: 'open', to: 'found', interestMinutes: 10, reverses: 0 },
  ]);
  expect((await port.readAudit(2)).map(({ action }) => action)).toEqual(['act.undo']);
});

test('an act whose record a later act changed is not undone alone; the later act is named', async () => {
  const { port, clock } = await newWorkspace();
  const first = await commit(port, clock, request('Anna added', [person('anna')]));
  const left = {
    ...person('anna'),
    record: { ...(person('anna') as { record: object }).record, leftAt: later() },
  } as ReturnType<typeof person>;
  await commit(port, clock, request('Anna left', [left]));
  await expect(
    undo(port, clock, { historyId: first.historyId ?? '', direction: 'undo', actor }),
  ).rejects.toMatchObject({
    code: 'STO_UNDO_CONFLICT',
    where: 'people anna',
    what: '"Anna added": "Anna left" changed the same record',
    fix: 'Undo "Anna left" first.',
  });
  await turn(port, clock, 'undo');
  await turn(port, clock, 'undo');
  expect((await port.readSnapshot()).people.size).toBe(0);
});

test('reading a version after its drop is no reason to refuse the undo, and the mark stays', async () => {
  const { port, clock } = await newWorkspace();
  const life = { versionId: 'v1' as never, lastReadAt: '2026-11-01T00:00:00.000Z', kept: false };
  const put = (record: object) =>
    ({ table: 'versionLives', act: 'put', record: { ...life, ...record } }) as never;
  await commit(port, clock, request('made', [put({})], { undoable: false }));
  await commit(port, clock, request('dropped', [put({ droppedAt: later() })]));
  await port.writeRelaxed([put({ lastReadAt: later() })]);
  const dropped = (await port.readSnapshot()).versionLives.get('v1');
  expect(dropped).toMatchObject({ droppedAt: later(), lastReadAt: later() });
  await turn(port, clock, 'undo');
  expect((await port.readSnapshot()).versionLives.get('v1')).toEqual({
    ...life,
    lastReadAt: later(),
  });
});

test('acts of one day are undone in any order, though each wrote the position of the day', async () => {
  const { port, clock } = await newWorkspace();
  const day = (at: string) =>
    ({ table: 'daySnapshots', act: 'put', record: { day: '2026-11-24', at } }) as never;
  const first = await commit(port, clock, request('one', [person('anna'), day('one')]));
  await commit(port, clock, request('two', [person('ben'), day('two')]));
  await undo(port, clock, { historyId: first.historyId ?? '', direction: 'undo', actor });
  const { people, daySnapshots } = await port.readSnapshot();
  expect([...people.keys()]).toEqual(['ben']);
  expect(daySnapshots.get('2026-11-24')).toMatchObject({ at: 'two' });
});

test('nothing is undone twice, and nothing after 30 days', async () => {
  const { port, clock } = await newWorkspace();
  const { historyId = '' } = await commit(port, clock, request('x', [person('anna')]));
  const late = () => '2026-12-25T12:00:00.000Z';
  const ask = { historyId, direction: 'undo', actor } as const;
  await expect(undo(port, late, ask)).rejects.toMatchObject({ code: 'STO_UNDO_GONE' });
  await undo(port, clock, ask);
  await expect(undo(port, clock, ask)).rejects.toMatchObject({ code: 'STO_UNDO_GONE' });
});

test('a new act ends the chance to redo', async () => {
  const { port, clock } = await newWorkspace();
  await commit(port, clock, request('x', [person('anna')]));
  await turn(port, clock, 'undo');
  expect(nextRedo(await port.readHistory(), clock())?.title).toBe('x');
  await commit(port, clock, request('y', [person('ben')]));
  expect(nextRedo(await port.readHistory(), clock())).toBeUndefined();
});
