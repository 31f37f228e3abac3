import { expect, test } from 'vitest';
import { statement } from '../../src/ledger/statement.ts';
import type { ItemId, PersonId } from '../../src/vocabulary/ids.ts';
import type { LedgerAccount, LedgerEntryRecord } from '../../src/storage/records/ledger-entry.ts';
import { digestOfHex } from '../../src/vocabulary/digest.ts';

type Row = [
  type: LedgerEntryRecord['type'],
  from: LedgerAccount,
  to: LedgerAccount,
  title: string,
  principal: number,
  interest: number,
  reverses?: number | undefined,
  count?: number,
];

/** Amounts in hours, as the sample gives them. */
function ledgerOf(rows: readonly Row[]): LedgerEntryRecord[] {
  return rows.map(([type, from, to, title, principal, interest, reverses, count], seq) => ({
    seq,
    at: '2026-11-24T09:12:00.000Z',
    by: 'ann' as PersonId,
    type,
    kind: 'datasets',
    itemId: title as ItemId,
    title,
    from,
    to,
    principalMinutes: Math.round(principal * 60),
    interestMinutes: Math.round(interest * 60),
    ruleSet: '2.1',
    evidenceHash: digestOfHex('0'.repeat(64)),
    ...(reverses === undefined ? {} : { reverses }),
    ...(count === undefined ? {} : { count }),
  }));
}

const SINCE_19_NOV: readonly Row[] = [
  ['opened', 'found', 'open', 'everything before', 167.85, 61.4],
  ['opened', 'found', 'open', 'collections_monthly stopped replaying', 4, 2],
  ['opened', 'found', 'open', 'Quality assertion fails on bureau_features', 1, 0.5],
  ['opened', 'found', 'open', 'bureau-drop key enters its last 14 days', 0.5, 0.5],
  ['grown', 'found', 'open', '3 alerts wait for an answer, 1 more', 0.5, 0.25],
  ['paid', 'open', 'paid', 'Annex IV 2(d) filled from lineage', 4, 0.4],
  ['paid', 'open', 'paid', '31 intermediate versions dropped', 3.1, 1.55],
  ['paid', 'open', 'paid', '9 unread metrics retired', 2.25, 1.1],
  ['revalued', 'open', 'revalued', 'fx-rates failed 4 of its last 20 refreshes', 0, 2],
];

test('the sample goes from 167.85 h by 6.00 new and 9.35 paid to 164.50 h', () => {
  const { opening, rows, closing } = statement(ledgerOf(SINCE_19_NOV), 1, SINCE_19_NOV.length);
  const hours = (minutes: number) => minutes / 60;
  expect(hours(opening.principalMinutes)).toBe(167.85);
  expect(
    rows.map((row) => [row.line, hours(row.principalMinutes), hours(row.interestMinutes)]),
  ).toEqual([
    ['new', 6, 3.25],
    ['paid', -9.35, -3.05],
    ['remeasured', 0, -2],
  ]);
  expect(rows[1]?.details.map(({ principalMinutes }) => hours(principalMinutes))).toEqual([
    -4, -3.1, -2.25,
  ]);
  expect([hours(closing.principalMinutes), hours(closing.interestMinutes)]).toEqual([164.5, 59.6]);
});

test('undoing takes an entry off its own line, and redoing puts it back', () => {
  const undone: Row = ['undone', 'paid', 'open', '9 unread metrics retired', 2.25, 1.1, 7];
  const redone: Row = ['undone', 'open', 'paid', '9 unread metrics retired', 2.25, 1.1, 9];
  const paidOf = (rows: readonly Row[]) =>
    statement(ledgerOf(rows), 1, rows.length).rows.find(({ line }) => line === 'paid');
  const after = paidOf([...SINCE_19_NOV, undone]);
  expect(after?.principalMinutes).toBe(-7.1 * 60);
  expect(after?.details).toHaveLength(2);
  expect(paidOf([...SINCE_19_NOV, undone, redone])?.principalMinutes).toBe(-9.35 * 60);
});

test('what was paid before and undone now stands as a paid line going back', () => {
  const undone: Row = ['undone', 'paid', 'open', '9 unread metrics retired', 2.25, 1.1, 7];
  const { rows } = statement(ledgerOf([...SINCE_19_NOV, undone]), SINCE_19_NOV.length, 10);
  expect(rows).toMatchObject([{ line: 'paid', principalMinutes: 135 }]);
});

test('each sentence says as much as the amount beside it', () => {
  const told = (...rows: Row[]) =>
    statement(
      ledgerOf(rows).map((entry) => ({ ...entry, itemId: 'one' as ItemId })),
      0,
      rows.length,
    ).rows.flatMap(({ line, details }) =>
      details.map(({ title, principalMinutes }) => `${line} ${principalMinutes / 60}: ${title}`),
    );
  const opened: Row = ['opened', 'found', 'open', '2 lack it', 2, 0];
  const grown: Row = ['grown', 'found', 'open', '3 lack it', 1, 0, undefined, 1];
  const again: Row = ['grown', 'found', 'open', '5 lack it', 2, 0, undefined, 2];
  const fewer: Row = ['paid', 'open', 'paid', '2 lack it', 1, 0, undefined, -1];
  const rest: Row = ['paid', 'open', 'paid', '2 lack it', 2, 0];
  expect(told(opened, grown, again)).toEqual(['new 5: 5 lack it']);
  expect(told(grown, again)).toEqual(['new 3: 5 lack it, 3 more']);
  expect(told(opened, grown, fewer, rest)).toEqual([
    'new 3: 3 lack it',
    'paid -2: 2 lack it',
    'paid -1: 2 lack it, 1 fewer',
  ]);
  const regrown: Row = ['grown', 'found', 'open', '3 lack it', 1, 0, undefined, 1];
  expect(told(opened, grown, fewer, regrown)).toEqual([
    'new 3: 3 lack it',
    'new 1: 3 lack it, 1 more',
    'paid -1: 2 lack it, 1 fewer',
  ]);
  expect(told(opened, ['undone', 'open', 'found', '2 lack it', 2, 0, 0])).toEqual([]);
});
