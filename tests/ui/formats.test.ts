import { describe, expect, test } from 'vitest';
import { errorDetails } from '../../src/ui/error-details.ts';
import { formatBytes } from '../../src/ui/format-bytes.ts';
import { formatCount } from '../../src/ui/format-count.ts';
import { formatDate } from '../../src/ui/format-date.ts';
import { formatDue } from '../../src/ui/format-due.ts';
import { formatDuration } from '../../src/ui/format-duration.ts';
import { formatHours } from '../../src/ui/format-hours.ts';
import { formatInstant } from '../../src/ui/format-instant.ts';
import { formatNumber } from '../../src/ui/format-number.ts';
import { formatPercent } from '../../src/ui/format-percent.ts';
import { initials } from '../../src/ui/initials.ts';
import { moveCell } from '../../src/ui/move-cell.ts';
import { reasonText } from '../../src/ui/reason-text.ts';
import { rulerPosition } from '../../src/ui/ruler-position.ts';
import { statedText } from '../../src/ui/stated-text.ts';
import { taskProgressText } from '../../src/ui/task-progress-text.ts';
import { taskTimeLeft } from '../../src/ui/task-time-left.ts';
import type { TaskId } from '../../src/vocabulary/ids.ts';
import { PaydownError } from '../../src/vocabulary/paydown-error.ts';

describe('hours from minutes', () => {
  test.each([
    [525, '8.8', '8.75'],
    [3891, '64.9', '64.85'],
    [9, '0.2', '0.15'],
    [27, '0.5', '0.45'],
    [1, '0.0', '0.02'],
    [0, '0.0', '0.00'],
    [-525, '−8.8', '−8.75'],
    [60_000, '1,000.0', '1,000.00'],
  ])('%i minutes', (minutes, headline, column) => {
    expect(formatHours(minutes)).toBe(headline);
    expect(formatHours(minutes, { decimals: 2 })).toBe(column);
  });

  test('half up for every minute of two years of work, by exact arithmetic', () => {
    for (let minutes = 0; minutes <= 250_000; minutes += 1) {
      const tenths = Math.floor((minutes + 3) / 6);
      const expected = `${Math.floor(tenths / 10)}.${tenths % 10}`;
      if (formatHours(minutes).replaceAll(',', '') !== expected) {
        expect(formatHours(minutes)).toBe(expected);
      }
    }
  });

  test('a change carries its sign', () => {
    expect(formatHours(360, { decimals: 2, signed: true })).toBe('+6.00');
    expect(formatHours(-561, { decimals: 2, signed: true })).toBe('−9.35');
    expect(formatHours(0, { signed: true })).toBe('0.0');
  });
});

test('numbers take the minus sign, thousands their comma, 64 bits their last digit', () => {
  expect(formatNumber(-1234.5, { decimals: 1 })).toBe('−1,234.5');
  expect(formatNumber(9_223_372_036_854_775_807n)).toBe('9,223,372,036,854,775,807');
  expect(formatCount(1, 'row')).toBe('1 row');
  expect(formatCount(1284, 'row')).toBe('1,284 rows');
  expect(formatCount(2, 'entry', 'entries')).toBe('2 entries');
  expect(formatPercent(7.1)).toBe('7.1 %');
});

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [276_000_000, '276 MB'],
  [1_900_000_000, '1.9 GB'],
  [38_400_000_000, '38.4 GB'],
])('%i bytes', (bytes, text) => expect(formatBytes(bytes)).toBe(text));

test('dates: no year within the year, days past, the day of the time zone', () => {
  expect(formatDate('2026-11-24')).toBe('24 Nov 2026');
  expect(formatDate('2026-11-04', '2026-12-31')).toBe('4 Nov');
  expect(formatDate('2025-12-31', '2026-01-01')).toBe('31 Dec 2025');
  expect(formatDue('2026-11-12', '2026-11-24')).toBe('12 Nov, 12 days past');
  expect(formatDue('2026-11-23', '2026-11-24')).toBe('23 Nov, 1 day past');
  expect(formatDue('2026-11-24', '2026-11-24')).toBe('24 Nov');
  expect(formatInstant('2026-11-24T23:30:00.000Z', 'Europe/Berlin')).toBe('25 Nov 2026, 00:30');
  expect(formatInstant('2026-11-24T09:12:00.000Z', 'UTC', '2026-11-24')).toBe('09:12');
});

test.each([
  [84, '84 ms'],
  [999.4, '999 ms'],
  [999.6, '1.0 s'],
  [2_400, '2.4 s'],
  [59_700, '1.0 min'],
  [600_000, '10 min'],
  [5_400_000, '1.5 h'],
])('%d ms', (ms, text) => expect(formatDuration(ms)).toBe(text));

test('what cannot be computed says why', () => {
  expect(reasonText({ code: 'too-few', n: 23, needed: 30 })).toBe('n = 23 is too few, it needs 30');
  expect(statedText({ defined: true, value: 4 }, String)).toBe('4');
  expect(statedText({ defined: false, because: { code: 'no-rows' } }, String)).toBe(
    'not defined, because there are no rows',
  );
});

test('the ruler gives each band its share', () => {
  for (const [ratio, place] of [
    [0, 0],
    [5, 16],
    [10, 32],
    [12, 36.4],
    [20, 54],
    [21.1, 55.1],
    [50, 84],
    [100, 100],
    [250, 100],
  ] as const) {
    expect(rulerPosition(ratio)).toBeCloseTo(place, 6);
  }
});

test('initials of one name, of many, of none', () => {
  expect([initials('Mara Lindqvist'), initials('ada'), initials('  ')]).toEqual(['ML', 'A', '?']);
});

test('details of an error hold no data', () => {
  const error = new PaydownError({
    code: 'DS_TYPE',
    what: 'Could not read “4111 1111 1111 1111”',
    where: 'column iban, row 7',
    fix: 'Choose text',
    safe: 'Nothing was written',
    cause: new Error('Conversion Error: "secret@example.com"'),
  });
  const details = errorDetails(error);
  expect(details).toContain('DS_TYPE');
  expect(details).toContain('Choose text');
  expect(details).not.toMatch(/4111|secret|iban/);
});

test('tasks: how far, how long, or that the size is unknown', () => {
  expect(taskProgressText({ done: 22, total: 34, unit: 'columns' })).toBe('22 of 34 columns');
  expect(taskProgressText({ done: 18_200_000, unit: 'bytes' })).toBe(
    '18.2 MB so far, size unknown',
  );
  const task = {
    id: '1' as TaskId,
    title: 'Reading',
    state: 'running' as const,
    startedAt: 1_000,
    progress: { done: 25, total: 100, unit: 'rows' as const },
  };
  expect(taskTimeLeft(task, 3_000)).toBe(6_000);
  expect(taskTimeLeft(task, 1_500)).toBeUndefined();
});

test('cells: keys never leave the grid', () => {
  const size = { rows: 10, columns: 3, pageRows: 4 };
  expect(moveCell({ row: 9, column: 2 }, 'ArrowDown', false, size)).toEqual({ row: 9, column: 2 });
  expect(moveCell({ row: 0, column: 0 }, 'ArrowUp', false, size)).toEqual({ row: -1, column: 0 });
  expect(moveCell({ row: 2, column: 1 }, 'PageUp', false, size)).toEqual({ row: 0, column: 1 });
  expect(moveCell({ row: 2, column: 1 }, 'End', true, size)).toEqual({ row: 9, column: 2 });
  expect(moveCell({ row: 2, column: 1 }, 'x', false, size)).toBeUndefined();
});
