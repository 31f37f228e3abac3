import { versionBlobs } from '../storage/version-blobs.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { Digest } from '../vocabulary/digest.ts';
import type { VersionId } from '../vocabulary/ids.ts';

export interface VersionBytes {
  /** Bytes that only the given versions hold: gone when they are dropped together. */
  readonly freed: number;
  /** Bytes of the given versions that other kept versions hold too. */
  readonly shared: number;
}

/** What a set of versions holds alone and with others. A blob counts once; dropped versions hold nothing. */
export function versionBytes(
  snapshot: WorkspaceSnapshot,
  versionIds: readonly VersionId[],
): VersionBytes {
  const asked = new Set<string>(versionIds);
  const elsewhere = new Set<Digest>();
  const sizes = new Map<Digest, number>();
  for (const version of snapshot.versions.values()) {
    const life = snapshot.versionLives.get(version.id);
    if (life?.droppedAt !== undefined || life?.contentLost !== undefined) continue;
    for (const { blobDigest, sizeBytes } of versionBlobs(version)) {
      if (asked.has(version.id)) sizes.set(blobDigest, sizeBytes);
      else elsewhere.add(blobDigest);
    }
  }
  let freed = 0;
  let shared = 0;
  for (const [digest, size] of sizes) {
    if (elsewhere.has(digest)) shared += size;
    else freed += size;
  }
  return { freed, shared };
}
