import type { SourceEdition } from '../storage/records/source.ts';
import type { Digest } from '../vocabulary/digest.ts';
import type { VersionId } from '../vocabulary/ids.ts';
import type { Instant } from '../vocabulary/instant.ts';
import { tableTitle } from './table-title.ts';

/** A file, or a table within it, as it was when it was read, and the version that holds it. */
export function editionOf(
  file: File,
  fileDigest: Digest,
  versionId: VersionId,
  readAt: Instant,
  within: readonly string[] = [],
): SourceEdition {
  return {
    fileName: tableTitle(file.name, within),
    fileDigest,
    sizeBytes: file.size,
    modifiedAt: new Date(file.lastModified).toISOString(),
    readAt,
    versionId,
    ...(within.length === 0 ? {} : { within }),
  };
}
