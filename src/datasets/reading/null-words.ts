import type { NumberSigns } from './number-signs.ts';
import { typeOfTexts } from './type-of-texts.ts';

const WORDS = new Set([
  ...['na', 'n/a', '#n/a', '#na', 'null', 'none', 'nil', '-', '--', '---', '?', '.', '..'],
  ...['missing', 'unknown', 'k.a.', 'n.a.', '(null)', '\\n', '#value!', '#div/0!', '#ref!'],
]);

/**
 * Words among the values of a column that stand for missing: those without which it is numbers,
 * dates or the like. None where the column is text without them too: NA is a country there.
 */
export function nullWords(
  values: readonly string[],
  signs: NumberSigns,
  dateFormat?: string,
): readonly string[] {
  const words = new Set(values.map((value) => value.trim()).filter((word) => isNullWord(word)));
  if (words.size === 0) return [];
  const others = values.filter((value) => !words.has(value.trim()));
  if (others.length < words.size) return [];
  return typeOfTexts(others, signs, dateFormat).name === 'text' ? [] : [...words];
}

/** Whether a text is a word that stands for missing in many files. */
export function isNullWord(text: string): boolean {
  return WORDS.has(text.trim().toLowerCase());
}
