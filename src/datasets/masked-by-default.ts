import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { DatasetVersionRecord } from '../storage/records/dataset-version.ts';

/**
 * Columns that leave masked unless a person chooses otherwise: classified as personal or special, or
 * not classified and looking personal.
 */
export function maskedByDefault(
  { id, datasetId, schema }: DatasetVersionRecord,
  { classifications, profiles }: WorkspaceSnapshot,
): ReadonlySet<string> {
  const looksPersonal = new Set(
    (profiles.get(id)?.columns ?? [])
      .filter(({ personal }) => personal !== 'no')
      .map(({ name }) => name),
  );
  const masked = schema
    .map(({ name }) => name)
    .filter((name) => {
      const dataClass = classifications.get(`${datasetId}/${name}`)?.dataClass;
      if (dataClass === undefined) return looksPersonal.has(name);
      return dataClass === 'personal' || dataClass === 'special';
    });
  return new Set(masked);
}
