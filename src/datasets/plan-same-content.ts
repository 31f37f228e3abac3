import { editionOf } from '../sources/edition-of.ts';
import { sourceError } from '../sources/source-error.ts';
import type { VerbPlan } from '../sources/verb-plan.ts';
import { withRefresh } from '../sources/with-refresh.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { BroughtFile } from './plan-bringing.ts';

/**
 * A refresh that brought no other content: the source counts as read, no version is made. Other bytes
 * with the same rows become an edition of the version that is there. Throws `SRC_GONE`.
 */
export function planSameContent(
  { file, within, fileDigest, sourceId, versionId }: BroughtFile,
  { sources }: WorkspaceSnapshot,
  now: Instant,
): VerbPlan {
  const source = sources.get(sourceId);
  if (source === undefined) throw sourceError('SRC_GONE', 'The source is not here any more');
  const isSameFile = source.editions.at(-1)?.fileDigest === fileDigest;
  const edition = isSameFile ? undefined : editionOf(file, fileDigest, versionId, now, within);
  const reason = `${source.name} refreshed, nothing changed`;
  return {
    reason,
    effects: [reason],
    records: [
      {
        table: 'sources',
        act: 'put',
        record: withRefresh(source, { at: now, ok: true }, edition),
      },
    ],
    auditEvent: {
      action: 'source.refresh',
      object: { kind: 'source', id: sourceId },
      after: fileDigest,
      detail: { version: versionId, changed: false },
    },
  };
}
