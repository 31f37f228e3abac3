import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { VerbPlan } from '../sources/verb-plan.ts';
import { formatCount } from '../ui/format-count.ts';
import type { DataClass } from '../vocabulary/data-class.ts';
import type { DatasetId, PersonId } from '../vocabulary/ids.ts';
import type { Instant } from '../vocabulary/instant.ts';
import { nameInLine } from '../ui/name-in-line.ts';
import { datasetError } from './dataset-error.ts';

const CLASS_NAMES: Readonly<Record<DataClass, string>> = {
  'not-personal': 'not personal',
  internal: 'internal',
  personal: 'personal',
  special: 'a special category',
};

/** Records how columns may be treated. Throws `DS_GONE` when the dataset is not here. */
export function planClassify(
  snapshot: WorkspaceSnapshot,
  datasetId: DatasetId,
  classes: ReadonlyMap<string, DataClass>,
  decidedBy: PersonId,
  now: Instant,
): VerbPlan {
  const dataset = snapshot.datasets.get(datasetId);
  if (dataset === undefined) throw datasetError('DS_GONE', 'The dataset is not here any more');
  const chosen = [...classes];
  return {
    reason: `${formatCount(chosen.length, 'column')} of ${nameInLine(dataset.name)} classified`,
    effects: chosen.map(([column, dataClass]) =>
      dataClass === 'personal' || dataClass === 'special'
        ? `${column} is ${CLASS_NAMES[dataClass]}: masked in every export unless you choose otherwise`
        : `${column} is ${CLASS_NAMES[dataClass]}: exported as it is`,
    ),
    records: chosen.map(([column, dataClass]) => ({
      table: 'classifications',
      act: 'put',
      record: {
        id: `${datasetId}/${column}`,
        datasetId,
        column,
        dataClass,
        decidedBy,
        decidedAt: now,
      },
    })),
    auditEvent: {
      action: 'column.classify',
      object: { kind: 'dataset', id: datasetId },
      detail: Object.fromEntries([
        ['columns', chosen.length],
        ...Object.keys(CLASS_NAMES).map((name) => [
          name,
          chosen.filter(([, dataClass]) => dataClass === name).length,
        ]),
      ]),
    },
  };
}
