import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { SourceId } from '../vocabulary/ids.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { ErrorCode } from '../vocabulary/paydown-error.ts';
import { sourceError } from './source-error.ts';
import type { VerbPlan } from './verb-plan.ts';
import { withRefresh } from './with-refresh.ts';

/** Records that a refresh of a source was tried and failed. Throws `SRC_GONE`. */
export function planRefreshFailed(
  { sources }: WorkspaceSnapshot,
  sourceId: SourceId,
  code: ErrorCode,
  now: Instant,
): VerbPlan {
  const source = sources.get(sourceId);
  if (source === undefined) throw sourceError('SRC_GONE', 'The source is not here any more');
  const reason = `Refresh of ${source.name} failed`;
  return {
    reason,
    effects: [reason],
    records: [
      { table: 'sources', act: 'put', record: withRefresh(source, { at: now, ok: false, code }) },
    ],
    auditEvent: {
      action: 'source.refresh-failed',
      object: { kind: 'source', id: sourceId },
      detail: { code },
    },
  };
}
