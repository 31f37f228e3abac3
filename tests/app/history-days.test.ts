import { expect, test } from 'vitest';
import { historyDays } from '../../src/app/history-days.ts';
import type { HistoryRecord } from '../../src/storage/records/history.ts';
import { ANNA, person, version } from '../storage/fixtures.ts';

const act = (seq: number, at: string, over: Partial<HistoryRecord> = {}): HistoryRecord => ({
  id: `a${seq}`,
  auditSeq: seq,
  at,
  by: ANNA,
  title: `act ${seq}`,
  inverse: [],
  redo: [person(`p${seq}`)],
  ledgerSeqs: [],
  state: 'done',
  changedSeq: seq,
  ...over,
});
const now = '2026-11-24T12:00:00.000Z';

test('acts stand by the days of the workspace, newest first, 30 days back', () => {
  const history = [
    act(1, '2026-10-20T12:00:00.000Z'),
    act(2, '2026-11-23T22:30:00.000Z'),
    act(3, '2026-11-23T23:30:00.000Z'),
    act(4, '2026-11-24T11:00:00.000Z'),
  ];
  const days = historyDays(history, { now, timeZone: 'Europe/Berlin' });
  expect(days.map(({ day, acts }) => [day, acts.map(({ act: { id } }) => id)])).toEqual([
    ['2026-11-24', ['a4', 'a3']],
    ['2026-11-23', ['a2']],
  ]);
});

test('an act says what turning it touches, and which later act is in the way', () => {
  const history = [
    act(1, now, { redo: [person('anna'), version('v1'), version('v2')], ledgerSeqs: [4] }),
    act(2, now, { redo: [person('anna')] }),
    act(3, now, { redo: [version('v2')], state: 'undone' }),
  ];
  const [day] = historyDays(history, { now, timeZone: 'UTC' });
  expect(day?.acts.map(({ touches, first }) => [touches, first])).toEqual([
    ['1 version', undefined],
    ['1 person', undefined],
    ['1 person, 2 versions, 1 entry of the ledger', 'act 2'],
  ]);
});
