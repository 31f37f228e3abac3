import { expect, test } from 'vitest';
import { assertionSentence } from '../../src/datasets/assertion-sentence.ts';
import { valueText } from '../../src/datasets/value-text.ts';

test.each([
  ['1234567', '1,234,567'],
  ['-13', '−13'],
  ['-1234.5678', '−1,234.5678'],
  ['9007199254740993', '9,007,199,254,740,993'],
  ['1e-7', '1e−7'],
  ['2025-01-02', '2 Jan 2025'],
  ['2025-01-02 00:00:00', '2 Jan 2025'],
  ['2025-01-02 09:12:07.5', '2 Jan 2025 09:12:07.5'],
  ['A-13', 'A-13'],
])('%s is said as %s, with every digit', (text, said) => {
  expect(valueText(text, 'amount')).toBe(said);
});

test('a year keeps its four digits', () => {
  expect(valueText('1990', 'Model_Year')).toBe('1990');
  expect(valueText('1990', 'yearly_sales')).toBe('1,990');
});

test('assertions separate thousands, and no column turns the sentence around', () => {
  const range = { kind: 'range', column: 'price', min: '-5', max: '1234567' } as const;
  expect(assertionSentence(range)).toBe('price is between −5 and 1,234,567');
  expect(assertionSentence({ kind: 'unique', column: '\u202eid' })).toBe(
    '‹U+202E›id is never repeated',
  );
});
