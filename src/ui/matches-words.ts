/** Whether every word of `wanted` is part of some of the texts, whatever the case. */
export function matchesWords(wanted: string, texts: readonly (string | undefined)[]): boolean {
  const lower = texts.map((text) => text?.toLowerCase() ?? '');
  const words = wanted.toLowerCase().split(/\s+/);
  return words.every((word) => lower.some((text) => text.includes(word)));
}
