/** A group and how many rows are in it. */
export interface Group {
  readonly value: string;
  readonly count: number;
}

/** The groups that may be shown, in the order given, and how many may not. */
export interface ShownGroups {
  readonly groups: readonly Group[];
  readonly hidden: number;
}

/** True for 1 to `threshold` − 1 rows; nobody is in a group of 0. */
export function isSmallGroup(rows: number, threshold: number): boolean {
  return rows > 0 && rows < threshold;
}

/**
 * Hides every group under `threshold` rows, and the smallest of those shown with it for as long as
 * the total minus what is shown leaves a group under `threshold`.
 *
 * @param groups counts of at least 1, no two of the same rows; `total` rows they are among
 */
export function hideSmallGroups(
  groups: readonly Group[],
  total: number,
  threshold: number,
): ShownGroups {
  const shown = new Set(groups.filter(({ count }) => count >= threshold));
  const left = (): number => [...shown].reduce((rows, { count }) => rows - count, total);
  while (shown.size > 0 && isSmallGroup(left(), threshold)) {
    shown.delete([...shown].reduce((least, group) => (group.count <= least.count ? group : least)));
  }
  return {
    groups: groups.filter((group) => shown.has(group)),
    hidden: groups.length - shown.size,
  };
}
