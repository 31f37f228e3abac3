import type { SourceEdition } from '../storage/records/source.ts';
import type { Digest } from '../vocabulary/digest.ts';
import type { VersionId } from '../vocabulary/ids.ts';
import type { Instant } from '../vocabulary/instant.ts';

/** A file as it was when it was read, and the version that holds it. */
export function editionOf(
  file: File,
  fileDigest: Digest,
  versionId: VersionId,
  readAt: Instant,
): SourceEdition {
  return {
    fileName: file.name,
    fileDigest,
    sizeBytes: file.size,
    modifiedAt: new Date(file.lastModified).toISOString(),
    readAt,
    versionId,
  };
}
