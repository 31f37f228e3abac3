import { expect, test } from 'vitest';
import { nameInLine } from '../../src/ui/name-in-line.ts';
import { nameList } from '../../src/ui/name-list.ts';

test('names stand in one line, five at most, long ones shortened', () => {
  expect(nameList(['a', 'b'])).toBe('a, b');
  expect(nameList(['1', '2', '3', '4', '5', '6', '7'])).toBe('1, 2, 3, 4, 5 and 2 more');
  expect([...nameList(['x'.repeat(300)])]).toHaveLength(40);
});

test('signs that turn the direction of text are replaced by their mark', () => {
  expect(nameList(['\u202eabc', 'b'])).toBe('‹U+202E›abc, b');
  expect(nameList(['\u2067abc', 'b'])).toBe('‹U+2067›abc, b');
});

test('a name that runs from right to left is set apart in a sentence', () => {
  expect(nameInLine('שם')).toBe('\u2068שם\u2069');
  expect(nameInLine('naïve 北京')).toBe('naïve 北京');
});
