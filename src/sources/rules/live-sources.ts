import type { SourceRecord } from '../../storage/records/source.ts';
import type { WorkspaceSnapshot } from '../../storage/workspace-snapshot.ts';

/** Sources that are not archived, oldest first. */
export function liveSources(snapshot: WorkspaceSnapshot): readonly SourceRecord[] {
  return [...snapshot.sources.values()]
    .filter((source) => source.archivedAt === undefined)
    .sort((a, b) => (a.addedAt < b.addedAt || (a.addedAt === b.addedAt && a.id < b.id) ? -1 : 1));
}
