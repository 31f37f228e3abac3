import type { VersionId } from '../vocabulary/ids.ts';

/** The name of a version's table in every engine. */
export function tableName(versionId: VersionId): string {
  return `version_${versionId}`;
}
