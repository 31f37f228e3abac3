const WORD = /[\p{L}\p{M}]+/gu;
const SIGN_IN_WORD = /\p{L}[\u0080-\u00bf\u00d7\u00f7\u2020-\u2044\u20ac\u2500-\u25ff]\p{L}/gu;
const NO_TEXT = /[\u0080-\u009f\ufffd]/gu;
const LATIN_BEYOND_ASCII = /[\u00c0-\u024f]/gu;
const SCRIPTS = [
  ...[/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u],
  ...[/\p{Script=Arabic}/u, /\p{Script=Hebrew}/u, /\p{Script=Thai}/u],
];

/**
 * How many words of a text no language writes so: capitals after small letters, a mark first, two
 * scripts in one, mostly accents, a sign between letters; and characters that are no text at all.
 */
export function misspelt(text: string): number {
  const words = text.match(WORD) ?? [];
  return (
    words.filter(isMisspelt).length +
    (text.match(SIGN_IN_WORD)?.length ?? 0) +
    (text.match(NO_TEXT)?.length ?? 0)
  );
}

function isMisspelt(word: string): boolean {
  if (/^[A-Za-z]*$/.test(word)) return false;
  if (/\p{Ll}\p{Lu}/u.test(word) || /^\p{M}/u.test(word)) return true;
  if (SCRIPTS.filter((script) => script.test(word)).length > 1) return true;
  const accents = word.match(LATIN_BEYOND_ASCII)?.length ?? 0;
  return accents >= 2 && accents > word.length / 2;
}
