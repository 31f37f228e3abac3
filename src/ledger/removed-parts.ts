import type { ObjectRef } from '../vocabulary/object-ref.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import { isGone } from './is-gone.ts';

/**
 * What an act removed of the things an item is about: the things themselves, or for an item that is
 * counted over the workspace the sources, datasets and versions that are gone since.
 */
export function removedParts(
  objects: readonly ObjectRef[],
  before: WorkspaceSnapshot,
  after: WorkspaceSnapshot,
): readonly ObjectRef[] {
  const parts = objects.flatMap((ref) => (ref.kind === 'workspace' ? partsOf(before) : [ref]));
  return parts.filter((ref) => !isGone(ref, before) && isGone(ref, after));
}

function partsOf({ sources, datasets, versions }: WorkspaceSnapshot): readonly ObjectRef[] {
  return [
    ...[...sources.keys()].map((id) => ({ kind: 'source', id }) as const),
    ...[...datasets.keys()].map((id) => ({ kind: 'dataset', id }) as const),
    ...[...versions.keys()].map((id) => ({ kind: 'version', id }) as const),
  ];
}
