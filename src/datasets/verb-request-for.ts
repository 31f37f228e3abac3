import type { VerbRequest } from '../sources/verb-request.ts';
import type { ItemRecord } from '../storage/records/item.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { DatasetId, SourceId, VersionId } from '../vocabulary/ids.ts';

/**
 * What a dialog must prepare to pay an item: its objects, or what its evidence names when it is counted
 * over the workspace. Undefined when nothing of it is here any more.
 */
export function verbRequestFor(
  item: ItemRecord,
  snapshot: WorkspaceSnapshot,
): VerbRequest | undefined {
  const sourceIds = item.objects.flatMap(({ id }) => snapshot.sources.get(id)?.id ?? []);
  const datasetIds = datasetsOf(item, snapshot);
  const [sourceId] = sourceIds;
  const [datasetId] = datasetIds;
  switch (item.verb) {
    case 'assign-owner':
      return { verb: item.verb, sourceIds, datasetIds };
    case 'archive-source':
      return sourceId && { verb: item.verb, sourceId };
    case 'refresh': {
      const refreshed = sourceId ?? sourcesOf(datasetIds, snapshot)[0];
      return refreshed && { verb: item.verb, sourceId: refreshed };
    }
    case 'keep-one': {
      const [pair] = item.evidence.rows;
      const twins = pair?.flatMap((text) => snapshot.datasets.get(text)?.id ?? []) ?? [];
      const candidates = sourceIds.length > 0 ? sourceIds : sourcesOf(twins, snapshot);
      return candidates.length > 1 ? { verb: item.verb, sourceIds: candidates } : undefined;
    }
    case 'drop-versions':
      return { verb: item.verb, versionIds: namedIn<VersionId>(item, snapshot.versions) };
    case 'drop-columns':
      return (
        datasetId && {
          verb: item.verb,
          datasetId,
          columns: item.evidence.rows.flatMap(([column]) => column ?? []),
        }
      );
    case 'classify':
    case 'accept-assertions':
    case 'fix-rows':
      return datasetId && { verb: item.verb, datasetId };
  }
}

function datasetsOf(item: ItemRecord, snapshot: WorkspaceSnapshot): readonly DatasetId[] {
  const direct = item.objects.flatMap(({ id }) => snapshot.datasets.get(id)?.id ?? []);
  return direct.length > 0 ? direct : namedIn<DatasetId>(item, snapshot.datasets);
}

/** Ids in the evidence that are in a table, in the order of the evidence. */
function namedIn<Id extends string>(
  { evidence }: ItemRecord,
  records: ReadonlyMap<string, { readonly id: Id }>,
): readonly Id[] {
  return evidence.rows.flatMap((row) => row.flatMap((text) => records.get(text)?.id ?? []));
}

function sourcesOf(
  datasetIds: readonly DatasetId[],
  { sources }: WorkspaceSnapshot,
): readonly SourceId[] {
  return [...sources.values()]
    .filter(({ datasetId, archivedAt }) => datasetIds.includes(datasetId) && !archivedAt)
    .map(({ id }) => id);
}
