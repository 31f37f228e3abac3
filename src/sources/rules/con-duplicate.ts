import type { DebtRule, Finding } from '../../ledger/debt-rule.ts';
import type { OverlapRecord } from '../../storage/records/overlap.ts';
import type { SourceRecord } from '../../storage/records/source.ts';
import type { WorkspaceSnapshot } from '../../storage/workspace-snapshot.ts';
import { liveSources } from './live-sources.ts';

const SAME_PERCENT = 90;

export const conDuplicate: DebtRule = {
  id: 'CON-DUPLICATE',
  kind: 'connectors',
  question: `Which sources hold rows of which at least ${SAME_PERCENT} % stand in another source?`,
  severity: 'minor',
  principal: { baseMinutes: 60, perUnitMinutes: 0 },
  interest: { baseMinutes: 30, perUnitMinutes: 0 },
  verb: 'keep-one',
  closesWhen: 'One of the two sources is archived, or their newest rows differ.',
  find({ snapshot }) {
    const byVersion = sourceByCurrentVersion(snapshot);
    return [...snapshot.overlaps.values()].flatMap((overlap) => {
      const first = byVersion.get(overlap.versions[0]);
      const second = byVersion.get(overlap.versions[1]);
      if (first === undefined || second === undefined || first.id === second.id) return [];
      return findingFor(overlap, first, second);
    });
  },
};

/** Each live source under the version that its dataset uses now. */
function sourceByCurrentVersion(snapshot: WorkspaceSnapshot): ReadonlyMap<string, SourceRecord> {
  const byVersion = new Map<string, SourceRecord>();
  for (const source of liveSources(snapshot)) {
    const version = snapshot.datasets.get(source.datasetId)?.currentVersionId;
    if (version !== undefined) byVersion.set(version, source);
  }
  return byVersion;
}

/** The later source repeats the earlier when both hold the other's rows; else the contained one repeats. */
function findingFor(
  overlap: OverlapRecord,
  first: SourceRecord,
  second: SourceRecord,
): readonly Finding[] {
  const sides = [
    { source: first, other: second, rows: overlap.rowCounts[0] },
    { source: second, other: first, rows: overlap.rowCounts[1] },
  ].filter(({ rows }) => rows > 0 && overlap.sharedRows * 100 >= SAME_PERCENT * rows);
  const repeating = sides.sort((a, b) => (a.source.addedAt < b.source.addedAt ? 1 : -1))[0];
  if (repeating === undefined) return [];
  const { source, other, rows } = repeating;
  const percent = (Math.floor((overlap.sharedRows / rows) * 1000) / 10).toFixed(1);
  return [
    {
      objects: [source, other]
        .map(({ id }) => ({ kind: 'source' as const, id: id as string }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
      discriminator: '',
      title: `${source.name} repeats ${other.name}`,
      detail: `${overlap.exact ? '' : 'about '}${percent} % of its rows stand there too`,
      count: 1,
      unit: 'source',
      evidence: {
        query: overlap.query,
        columns: ['source', 'repeats', 'rows', 'rows shared', 'share', 'counted'],
        rows: [
          [
            source.name,
            other.name,
            String(rows),
            String(overlap.sharedRows),
            `${percent} %`,
            overlap.exact ? 'exactly' : 'estimated from row sketches',
          ],
        ],
      },
      ...(source.ownerId === undefined ? {} : { ownerId: source.ownerId }),
    },
  ];
}
