import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { SourceId } from '../vocabulary/ids.ts';
import { omit } from './omit.ts';
import { sourceError } from './source-error.ts';
import type { VerbPlan } from './verb-plan.ts';

/** Says how often a new edition of a source is expected, in days, or takes that back. Throws `SRC_GONE`. */
export function planCadence(
  snapshot: WorkspaceSnapshot,
  sourceId: SourceId,
  cadenceDays: number | undefined,
): VerbPlan {
  const source = snapshot.sources.get(sourceId);
  if (source === undefined) throw sourceError('SRC_GONE', 'The source is not here any more');
  const rest = omit(source, ['cadenceDays']);
  const sentence =
    cadenceDays === undefined
      ? `${source.name} has no cadence`
      : `${source.name} expected every ${cadenceDays === 1 ? 'day' : `${cadenceDays} days`}`;
  return {
    reason: sentence,
    effects: [sentence],
    records: [
      {
        table: 'sources',
        act: 'put',
        record: cadenceDays === undefined ? rest : { ...rest, cadenceDays },
      },
    ],
    auditEvent: {
      action: 'source.change',
      object: { kind: 'source', id: sourceId },
      detail: { cadenceDays: cadenceDays ?? 0 },
    },
  };
}
