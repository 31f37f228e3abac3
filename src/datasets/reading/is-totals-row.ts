const TOTAL =
  /^\s*(grand\s+|sub)?(totals?|sum|summe|gesamt(summe)?|insgesamt|totale?|suma|сумма|итого|合計|总计)\b\s*:?/iu;

/** Whether the last record of a file sums up those above it. */
export function isTotalsRow(cells: readonly string[]): boolean {
  const words = cells.filter((cell) => cell.trim() !== '');
  const first = words[0] ?? '';
  return first.length < 30 && TOTAL.test(first) && words.slice(1).some((cell) => /\d/.test(cell));
}
