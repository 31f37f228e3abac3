import type { SourceEdition, SourceRecord } from '../storage/records/source.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { Digest } from '../vocabulary/digest.ts';

/** The live source that holds exactly these bytes, and the edition that does; the newest first. */
export function findEdition(
  snapshot: WorkspaceSnapshot,
  digest: Digest,
): { readonly source: SourceRecord; readonly edition: SourceEdition } | undefined {
  for (const source of snapshot.sources.values()) {
    if (source.archivedAt !== undefined) continue;
    const edition = source.editions.findLast(({ fileDigest }) => fileDigest === digest);
    if (edition !== undefined) return { source, edition };
  }
  return undefined;
}
