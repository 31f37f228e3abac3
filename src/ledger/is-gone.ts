import type { ObjectRef } from '../vocabulary/object-ref.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';

/** Whether a thing an item is about was archived, dropped or removed. */
export function isGone({ kind, id }: ObjectRef, snapshot: WorkspaceSnapshot): boolean {
  switch (kind) {
    case 'source':
      return isArchived(snapshot.sources.get(id));
    case 'dataset':
      return isArchived(snapshot.datasets.get(id));
    case 'version':
      return !snapshot.versions.has(id) || snapshot.versionLives.get(id)?.droppedAt !== undefined;
    case 'column':
      return isColumnGone(id, snapshot);
    case 'assertion':
      return !snapshot.assertions.has(id);
    default:
      return false;
  }
}

function isArchived(record: { readonly archivedAt?: string } | undefined): boolean {
  return record === undefined || record.archivedAt !== undefined;
}

function isColumnGone(id: string, snapshot: WorkspaceSnapshot): boolean {
  const slash = id.indexOf('/');
  const dataset = snapshot.datasets.get(id.slice(0, slash));
  if (dataset === undefined || isArchived(dataset)) return true;
  const version = snapshot.versions.get(dataset.currentVersionId);
  return version?.schema.every(({ name }) => name !== id.slice(slash + 1)) ?? true;
}
