import type { ItemId } from '../vocabulary/ids.ts';
import type { ObjectRef } from '../vocabulary/object-ref.ts';
import { jsonDigest } from './json-digest.ts';

const PREFIX = 'sha256:';

/**
 * Identity of a debt: hex SHA-256 of rule id, objects in sorted order and discriminator.
 * Titles, counts and dates stay out, so the same debt keeps its id across scans.
 */
export function fingerprint(
  ruleId: string,
  objects: readonly ObjectRef[],
  discriminator: string,
): ItemId {
  const refs = objects.map(({ kind, id }) => `${kind}:${id}`).sort();
  const hex = jsonDigest([ruleId, refs, discriminator]).slice(PREFIX.length);
  return hex as ItemId;
}
