/**
 * First and one-past-last column that touch the window, one more at each side.
 * `offsets[i]` is the left edge of column i in pixels; the last entry is the total width.
 */
export function columnWindow(
  offsets: readonly number[],
  left: number,
  width: number,
): { readonly first: number; readonly end: number } {
  const columns = offsets.length - 1;
  let low = 0;
  let high = columns;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle + 1] ?? 0) <= left) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < columns && (offsets[end] ?? 0) < left + width) end += 1;
  return { first: Math.max(low - 1, 0), end: Math.min(end + 1, columns) };
}
