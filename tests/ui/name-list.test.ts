import { expect, test } from 'vitest';
import { nameInLine } from '../../src/ui/name-in-line.ts';
import { nameList } from '../../src/ui/name-list.ts';

test('names stand in one line, five at most, long ones shortened', () => {
  expect(nameList(['a', 'b'])).toBe('a, b');
  expect(nameList(['1', '2', '3', '4', '5', '6', '7'])).toBe('1, 2, 3, 4, 5 and 2 more');
  expect([...nameList(['x'.repeat(300)])]).toHaveLength(40);
});

test('a name that turns the direction of text is closed before the next', () => {
  expect(nameList(['\u202eabc', 'b'])).toBe('\u2068\u202eabc\u2069, b');
  expect(nameList(['\u2067abc', 'b'])).toBe('\u2068\u2067abc\u2069\u2069, b');
});

test('a name that runs from right to left is set apart in a sentence', () => {
  expect(nameInLine('שם')).toBe('\u2068שם\u2069');
  expect(nameInLine('naïve 北京')).toBe('naïve 北京');
});
