import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';

/** How many things are watched: sources and datasets that are not archived. */
export function assetsInUse({ sources, datasets }: WorkspaceSnapshot): number {
  return [...sources.values(), ...datasets.values()].filter(
    ({ archivedAt }) => archivedAt === undefined,
  ).length;
}
