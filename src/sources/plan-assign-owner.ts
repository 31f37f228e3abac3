import type { AuditAction } from '../storage/audit-event.ts';
import type { RecordChange } from '../storage/records/change.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { DatasetId, PersonId, SourceId } from '../vocabulary/ids.ts';
import type { ObjectRef } from '../vocabulary/object-ref.ts';
import { sourceError } from './source-error.ts';
import type { VerbPlan } from './verb-plan.ts';

/** The things that get an owner. */
export interface Owned {
  readonly sourceIds: readonly SourceId[];
  readonly datasetIds: readonly DatasetId[];
}

/** Makes a person the owner of sources and datasets. Throws `SRC_GONE` when none of them is there. */
export function planAssignOwner(
  snapshot: WorkspaceSnapshot,
  { sourceIds, datasetIds }: Owned,
  ownerId: PersonId,
): VerbPlan {
  const sources = sourceIds.flatMap((id) => snapshot.sources.get(id) ?? []);
  const datasets = datasetIds.flatMap((id) => snapshot.datasets.get(id) ?? []);
  const subject = subjectOf(sources[0]?.id, datasets[0]?.id);
  if (subject === undefined) throw sourceError('SRC_GONE', 'There is nothing to own here any more');
  const owner = snapshot.people.get(ownerId)?.name ?? 'the chosen person';
  const names = [...new Set([...sources, ...datasets].map(({ name }) => name))];
  const records: RecordChange[] = [
    ...sources.map((record) => ({
      table: 'sources' as const,
      act: 'put' as const,
      record: { ...record, ownerId },
    })),
    ...datasets.map((record) => ({
      table: 'datasets' as const,
      act: 'put' as const,
      record: { ...record, ownerId },
    })),
  ];
  return {
    reason: `${names.join(', ')} owned by ${owner}`,
    effects: [
      ...sources.map(({ name }) => `${owner} owns the source ${name}`),
      ...datasets.map(({ name }) => `${owner} owns the dataset ${name}`),
    ],
    records,
    auditEvent: {
      action: subject.action,
      object: subject.object,
      detail: { owner: ownerId, sources: sources.length, datasets: datasets.length },
    },
  };
}

function subjectOf(
  source: SourceId | undefined,
  dataset: DatasetId | undefined,
): { readonly action: AuditAction; readonly object: ObjectRef } | undefined {
  if (source !== undefined) {
    return { action: 'source.change', object: { kind: 'source', id: source } };
  }
  if (dataset !== undefined) {
    return { action: 'dataset.change', object: { kind: 'dataset', id: dataset } };
  }
  return undefined;
}
