import { expect, test } from 'vitest';
import { rating } from '../../src/ledger/rating.ts';
import { ratioDecimals } from '../../src/ledger/ratio-decimals.ts';
import { payback } from '../../src/ledger/payback.ts';
import { dueDate } from '../../src/ledger/due-date.ts';

test('bands end inclusively, compared on whole minutes', () => {
  const letters = [0, 2343, 2344, 4686, 4687, 9372, 9373, 23430, 23431].map((principal) => {
    const letter = rating(principal, 46_860);
    return letter.defined ? letter.value : 'n/a';
  });
  expect(letters.join('')).toBe('AABBCCDDE');
});

test('a kind without assets is not rated', () => {
  expect(rating(0, 0)).toEqual({ defined: false, because: { code: 'no-assets' } });
});

test('a ratio just past a limit never reads as on it', () => {
  expect(ratioDecimals(21.06)).toBe(1);
  expect(ratioDecimals(20.04)).toBe(2);
  expect(ratioDecimals(20)).toBe(1);
  expect(ratioDecimals(20.0004)).toBe(4);
});

test('payback without interest is not defined', () => {
  expect(payback(60, 0)).toEqual({ defined: false, because: { code: 'no-interest' } });
});

test('due dates count working days, and an earlier natural date wins', () => {
  expect(dueDate('blocker', '2026-11-27')).toBe('2026-12-01');
  expect(dueDate('critical', '2026-11-24')).toBe('2026-12-08');
  expect(dueDate('major', '2026-11-24')).toBe('2026-12-22');
  expect(dueDate('minor', '2026-11-24')).toBeUndefined();
  expect(dueDate('major', '2026-11-24', '2026-12-03')).toBe('2026-12-03');
  expect(dueDate('major', '2026-11-24', '2027-12-03')).toBe('2026-12-22');
});
