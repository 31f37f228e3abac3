import type { VersionId } from '../vocabulary/ids.ts';
import { tableName } from './table-name.ts';

/** The name of the table of a version's lines that are no rows, in every engine. */
export function asideTableName(versionId: VersionId): string {
  return `${tableName(versionId)}_aside`;
}
