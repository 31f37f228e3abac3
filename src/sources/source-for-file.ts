import type { SourceRecord } from '../storage/records/source.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import { editionName } from './edition-name.ts';

/**
 * The live source a file is probably the next edition of: one with the same file name, else one whose
 * name is the same but for a date or number. Undefined when none, or when several could be meant.
 */
export function sourceForFile(
  snapshot: WorkspaceSnapshot,
  fileName: string,
): SourceRecord | undefined {
  const live = [...snapshot.sources.values()].filter(({ archivedAt }) => archivedAt === undefined);
  const same = live.filter(({ editions }) => editions.at(-1)?.fileName === fileName);
  if (same.length === 1) return same[0];
  const name = editionName(fileName);
  const alike = live.filter(
    ({ editions }) => editionName(editions.at(-1)?.fileName ?? '') === name,
  );
  return alike.length === 1 ? alike[0] : undefined;
}
