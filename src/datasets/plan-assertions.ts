import type { CallOptions, Engine } from '../engine/engine.ts';
import type { VerbPlan } from '../sources/verb-plan.ts';
import type { AssertionCheck, AssertionRecord } from '../storage/records/assertion.ts';
import type { RecordChange } from '../storage/records/change.ts';
import type { Workspace } from '../storage/workspace.svelte.ts';
import { formatCount } from '../ui/format-count.ts';
import type { DatasetId } from '../vocabulary/ids.ts';
import type { Clock } from '../vocabulary/instant.ts';
import { assertionSentence } from './assertion-sentence.ts';
import { nameInLine } from '../ui/name-in-line.ts';
import { datasetError } from './dataset-error.ts';
import { newId } from './new-id.ts';
import type { OpenTables } from './open-tables.ts';
import { removeAssertions } from './remove-assertions.ts';
import { runAssertion } from './run-assertion.ts';

export interface AssertionParts {
  readonly engine: Engine;
  readonly tables: OpenTables;
  readonly workspace: Pick<Workspace, 'snapshot' | 'actor'>;
  readonly clock: Clock;
}

/** Assertions to accept, and those to give up for them. */
export interface AssertionChoice {
  readonly datasetId: DatasetId;
  readonly accept: readonly AssertionCheck[];
  readonly remove: readonly AssertionRecord[];
}

/**
 * Runs chosen assertions on the version in use and plans to accept them with what they found: one that
 * fails is accepted as failing, and owed. Writes nothing. Fails with `DS_GONE` and `DS_CONTENT_GONE`.
 */
export async function planAssertions(
  { datasetId, accept, remove }: AssertionChoice,
  { engine, tables, workspace, clock }: AssertionParts,
  options: CallOptions,
): Promise<VerbPlan> {
  const dataset = workspace.snapshot.datasets.get(datasetId);
  const version =
    dataset === undefined ? undefined : workspace.snapshot.versions.get(dataset.currentVersionId);
  if (dataset === undefined || version === undefined) {
    throw datasetError('DS_GONE', 'The dataset is not here any more', datasetId);
  }
  const records: RecordChange[] = [
    ...removeAssertions(
      workspace.snapshot,
      remove.map(({ id }) => id),
    ),
  ];
  let failing = 0;
  const runAll = async (): Promise<void> => {
    for (const check of accept) {
      const assertion: AssertionRecord = {
        id: newId(clock()),
        datasetId,
        check,
        acceptedBy: workspace.actor.person,
        acceptedAt: clock(),
      };
      const run = await runAssertion(engine, version, assertion, clock, options);
      if (run.failingRows > 0) failing += 1;
      records.push(
        { table: 'assertions', act: 'put', record: assertion },
        { table: 'assertionRuns', act: 'put', record: run },
      );
    }
  };
  if (accept.length > 0) await tables.read(version.id, runAll, options);
  const sentences = [
    ...(accept.length === 0 ? [] : [`${formatCount(accept.length, 'assertion')} accepted`]),
    ...(remove.length === 0 ? [] : [`${formatCount(remove.length, 'assertion')} removed`]),
  ];
  return {
    reason: `${sentences.join(', ')} on ${nameInLine(dataset.name)}`,
    effects: [
      ...accept.map((check) => `From now on ${assertionSentence(check)}`),
      ...remove.map(({ check }) => `No longer checked: ${assertionSentence(check)}`),
    ],
    records,
    auditEvent: {
      action: accept.length > 0 ? 'assertion.accept' : 'assertion.remove',
      object: { kind: 'dataset', id: datasetId },
      detail: { accepted: accept.length, removed: remove.length, failing },
    },
  };
}
