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

/**
 * Hides every group under `threshold` rows. When that hides exactly one group, its size could be
 * worked out from the total, so the smallest group still shown is hidden as well.
 *
 * @param groups counts of at least 1; `total` rows they come from
 */
export function hideSmallGroups(
  groups: readonly Group[],
  total: number,
  threshold: number,
): ShownGroups {
  const shown = groups.filter((group) => group.count >= threshold);
  const hidden = groups.length - shown.length;
  const listed = groups.reduce((sum, group) => sum + group.count, 0);
  if (hidden === 1 && listed === total && shown.length > 0) {
    const smallest = shown.reduce((least, group) => (group.count < least.count ? group : least));
    return { groups: shown.filter((group) => group !== smallest), hidden: 2 };
  }
  return { groups: shown, hidden };
}
