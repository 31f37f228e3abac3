import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import { omit } from '../sources/omit.ts';
import type { VerbPlan } from '../sources/verb-plan.ts';
import type { DatasetId } from '../vocabulary/ids.ts';
import { datasetError } from './dataset-error.ts';

/** When rows happened and how often new ones are expected. */
export interface EventTime {
  readonly column: string;
  readonly cadenceDays: number;
}

/** Declares the event time and cadence of a dataset, or takes that back. Throws `DS_GONE`. */
export function planEventTime(
  snapshot: WorkspaceSnapshot,
  datasetId: DatasetId,
  eventTime: EventTime | undefined,
): VerbPlan {
  const dataset = snapshot.datasets.get(datasetId);
  if (dataset === undefined) throw datasetError('DS_GONE', 'The dataset is not here any more');
  const rest = omit(dataset, ['eventTimeColumn', 'cadenceDays']);
  const sentence =
    eventTime === undefined
      ? `${dataset.name} has no cadence`
      : `${dataset.name} expects new rows by ${eventTime.column} every ${eventTime.cadenceDays === 1 ? 'day' : `${eventTime.cadenceDays} days`}`;
  return {
    reason: sentence,
    effects: [sentence],
    records: [
      {
        table: 'datasets',
        act: 'put',
        record:
          eventTime === undefined
            ? rest
            : { ...rest, eventTimeColumn: eventTime.column, cadenceDays: eventTime.cadenceDays },
      },
    ],
    auditEvent: {
      action: 'dataset.change',
      object: { kind: 'dataset', id: datasetId },
      detail: { cadenceDays: eventTime?.cadenceDays ?? 0 },
    },
  };
}
