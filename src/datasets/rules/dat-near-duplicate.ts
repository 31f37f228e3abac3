import type { DebtRule } from '../../ledger/debt-rule.ts';
import type { OverlapRecord } from '../../storage/records/overlap.ts';
import type { DatasetRecord } from '../../storage/records/dataset.ts';
import { aboutWorkspace } from './about-workspace.ts';
import { liveTables } from './live-tables.ts';

interface NearDuplicate {
  readonly later: DatasetRecord;
  readonly earlier: DatasetRecord;
  readonly overlap: OverlapRecord;
  /** Shared rows over the rows of the larger table. */
  readonly share: number;
}

export const datNearDuplicate: DebtRule = {
  id: 'DAT-NEAR-DUPLICATE',
  kind: 'datasets',
  question: 'Which tables share 95 to 99.99 % of their rows with an older table?',
  severity: 'minor',
  principal: { baseMinutes: 0, perUnitMinutes: 30 },
  interest: { baseMinutes: 0, perUnitMinutes: 2 },
  verb: 'keep-one',
  closesWhen: 'One of the two is archived, or their rows in use differ.',
  find({ snapshot }) {
    const order = new Map(
      liveTables(snapshot).map(({ dataset, version }, age) => [version.id, { dataset, age }]),
    );
    const found = new Map<string, NearDuplicate>();
    for (const overlap of snapshot.overlaps.values()) {
      const sides = overlap.versions.map((id) => order.get(id));
      const [first, second] = sides;
      if (first === undefined || second === undefined || !isNear(overlap)) continue;
      const [earlier, later] = first.age < second.age ? [first, second] : [second, first];
      const share = overlap.sharedRows / Math.max(...overlap.rowCounts);
      const known = found.get(later.dataset.id);
      if (known !== undefined && known.share >= share) continue;
      found.set(later.dataset.id, {
        later: later.dataset,
        earlier: earlier.dataset,
        overlap,
        share,
      });
    }
    const near = [...found.values()].sort((a, b) => (a.later.id < b.later.id ? -1 : 1));
    const strongest = near[0];
    if (strongest === undefined) return [];
    return [
      {
        ...aboutWorkspace(snapshot),
        title:
          near.length === 1 ? '1 near-duplicate table' : `${near.length} near-duplicate tables`,
        detail: near
          .map(({ later, earlier }) => `${later.name} repeats ${earlier.name}`)
          .join(', '),
        count: near.length,
        unit: 'table',
        evidence: {
          query: near.map(({ overlap }) => overlap.query).join(';\n\n'),
          columns: [
            'table',
            'repeats',
            'rows shared',
            'share',
            'counted',
            'dataset id',
            'repeats id',
          ],
          rows: near.map(({ later, earlier, overlap, share }) => [
            later.name,
            earlier.name,
            String(overlap.sharedRows),
            `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`,
            overlap.exact ? 'exactly' : 'estimated from row sketches',
            later.id,
            earlier.id,
          ]),
        },
      },
    ];
  },
};

function isNear({ rowCounts, sharedRows }: OverlapRecord): boolean {
  const larger = Math.max(...rowCounts);
  return larger > 0 && sharedRows * 100 >= 95 * larger && sharedRows * 10_000 <= 9_999 * larger;
}
