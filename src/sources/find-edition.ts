import type { SourceEdition, SourceRecord } from '../storage/records/source.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { Digest } from '../vocabulary/digest.ts';

/**
 * The live source that holds exactly these bytes, and the edition that does; the newest first. `within`
 * is the way to its table inside the file.
 */
export function findEdition(
  snapshot: WorkspaceSnapshot,
  digest: Digest,
  within: readonly string[] = [],
): { readonly source: SourceRecord; readonly edition: SourceEdition } | undefined {
  for (const source of snapshot.sources.values()) {
    if (source.archivedAt !== undefined) continue;
    const edition = source.editions.findLast(
      (one) => one.fileDigest === digest && isSameWay(one.within ?? [], within),
    );
    if (edition !== undefined) return { source, edition };
  }
  return undefined;
}

function isSameWay(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((step, at) => step === other[at]);
}
