import type { Digest } from '../vocabulary/digest.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { BlobInfo } from './storage-port.ts';
import type { WorkspaceSnapshot } from './workspace-snapshot.ts';
import { UNDO_DAYS } from './undo.ts';
import { versionBlobs } from './version-blobs.ts';

/** A blob without a record may belong to an import that is still being written. */
const ORPHAN_KEPT_MS = 24 * 3_600_000;

/** Versions whose bytes go now: dropped 30 days ago, so the drop can no longer be undone. */
export function duePurges(snapshot: WorkspaceSnapshot, now: Instant): readonly string[] {
  const before = Date.parse(now) - UNDO_DAYS * 86_400_000;
  return [...snapshot.versionLives.values()]
    .filter(
      ({ droppedAt, contentLost }) =>
        contentLost !== 'purged' && droppedAt !== undefined && Date.parse(droppedAt) < before,
    )
    .map(({ versionId }) => versionId);
}

/**
 * Blobs that can go: no version that still has its bytes refers to them, they were without a record
 * at the sweep before as well (`candidates`), nobody put them in this visit (`recent`), and they are
 * older than a day.
 */
export function garbage(
  snapshot: WorkspaceSnapshot,
  stored: readonly BlobInfo[],
  now: Instant,
  known: { readonly candidates: ReadonlySet<Digest>; readonly recent: ReadonlySet<Digest> },
): readonly BlobInfo[] {
  const live = liveDigests(snapshot);
  const before = Date.parse(now) - ORPHAN_KEPT_MS;
  return stored.filter(
    ({ digest, modifiedAt }) =>
      known.candidates.has(digest) &&
      !live.has(digest) &&
      !known.recent.has(digest) &&
      modifiedAt < before,
  );
}

/** Blobs of every version that was not purged. */
export function liveDigests(snapshot: WorkspaceSnapshot): ReadonlySet<Digest> {
  return new Set(
    [...snapshot.versions.values()]
      .filter(({ id }) => snapshot.versionLives.get(id)?.contentLost !== 'purged')
      .flatMap((version) => versionBlobs(version).map(({ blobDigest }) => blobDigest)),
  );
}
