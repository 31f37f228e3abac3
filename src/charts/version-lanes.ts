/**
 * The lane of each version: 0 for the line that leads to the last one, 1 for every side branch.
 * Versions come oldest first; a parent stands before its children.
 */
export function versionLanes(
  versions: readonly { readonly id: string; readonly parentId?: string }[],
): ReadonlyMap<string, 0 | 1> {
  const parents = new Map(versions.map((version) => [version.id, version.parentId]));
  const trunk = new Set<string>();
  let at = versions.at(-1)?.id;
  while (at !== undefined && !trunk.has(at)) {
    trunk.add(at);
    at = parents.get(at);
  }
  // A version without a parent starts the data set anew and belongs to the trunk.
  return new Map(
    versions.map(({ id, parentId }) => [id, trunk.has(id) || parentId === undefined ? 0 : 1]),
  );
}
