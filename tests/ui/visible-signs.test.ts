import { expect, test } from 'vitest';
import { markedText } from '../../src/ui/marked-text.ts';
import { visibleSigns } from '../../src/ui/visible-signs.ts';

test('signs nobody sees are marked, and the pieces are still the exact text', () => {
  const text = 'inv\u202egpj.exe\u200b\u0000 a\nb\tc\ufeff';
  const pieces = visibleSigns(text);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.flatMap(({ mark }) => mark ?? [])).toEqual([
    'U+202E',
    'U+200B',
    'U+0000',
    '↵',
    '⇥',
    'U+FEFF',
  ]);
  expect(markedText('a\u202eb')).toBe('a‹U+202E›b');
});

test('joiners inside words and emoji are part of them, alone they are marked', () => {
  for (const text of ['می\u200cخواهم', '👩\u200d💻', 'Grüße', '']) {
    expect(markedText(text)).toBe(text);
  }
  expect(markedText('pay\u200dpal')).toBe('pay‹U+200D›pal');
});
