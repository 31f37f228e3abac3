const SIGNS = ['#', '//', '%', '!'];

/** The sign that lines between the rows begin with, at least one of them after the head; else undefined. */
export function commentSign(
  records: readonly { readonly cells: readonly string[] }[],
  columnCount: number,
): string | undefined {
  return SIGNS.find((sign) => {
    const marked = records.slice(1).filter(({ cells }) => cells[0]?.startsWith(sign) === true);
    return marked.length > 0 && marked.every(({ cells }) => cells.length !== columnCount);
  });
}
