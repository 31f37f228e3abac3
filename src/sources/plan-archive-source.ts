import type { RecordChange } from '../storage/records/change.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { SourceId } from '../vocabulary/ids.ts';
import type { Instant } from '../vocabulary/instant.ts';
import { sourceError } from './source-error.ts';
import type { VerbPlan } from './verb-plan.ts';

/**
 * Archives a source with the dataset that is made from it alone. `keeping` names the source that holds
 * the same rows and stays. Throws `SRC_GONE` when the source is not in use.
 */
export function planArchiveSource(
  snapshot: WorkspaceSnapshot,
  sourceId: SourceId,
  now: Instant,
  keeping?: SourceId,
): VerbPlan {
  const source = snapshot.sources.get(sourceId);
  if (source === undefined || source.archivedAt !== undefined) {
    throw sourceError('SRC_GONE', 'The source is not in use any more', sourceId);
  }
  const dataset = snapshot.datasets.get(source.datasetId);
  const kept = keeping === undefined ? undefined : snapshot.sources.get(keeping);
  const records: RecordChange[] = [
    { table: 'sources', act: 'put', record: { ...source, archivedAt: now } },
  ];
  if (dataset !== undefined && dataset.archivedAt === undefined) {
    records.push({ table: 'datasets', act: 'put', record: { ...dataset, archivedAt: now } });
  }
  return {
    reason: `${source.name} archived${kept === undefined ? '' : `, ${kept.name} kept`}`,
    effects: [
      `${source.name} leaves the catalogue and is not refreshed any more`,
      ...(dataset === undefined ? [] : [`Its dataset ${dataset.name} is archived with it`]),
      ...(kept === undefined ? [] : [`${kept.name} stays as it is`]),
      'Nothing is deleted. Undo for 30 days',
    ],
    records,
    auditEvent: {
      action: 'source.archive',
      object: { kind: 'source', id: sourceId },
      detail: {
        datasets: records.length - 1,
        ...(keeping === undefined ? {} : { keeping }),
      },
    },
  };
}
