import type { CallOptions, Engine } from '../engine/engine.ts';
import type { AssertionRecord, AssertionRunRecord } from '../storage/records/assertion.ts';
import type { DatasetVersionRecord } from '../storage/records/dataset-version.ts';
import type { Workspace } from '../storage/workspace.svelte.ts';
import type { Clock } from '../vocabulary/instant.ts';
import { runAssertion } from './run-assertion.ts';

/** Runs every accepted assertion of a version's dataset on the version, whose table is in the engine. */
export async function checkAssertions(
  version: DatasetVersionRecord,
  {
    engine,
    workspace,
    clock,
  }: {
    readonly engine: Engine;
    readonly workspace: Pick<Workspace, 'snapshot'>;
    readonly clock: Clock;
  },
  options: CallOptions,
): Promise<readonly AssertionRunRecord[]> {
  const runs: AssertionRunRecord[] = [];
  for (const assertion of assertionsOf(version, workspace)) {
    runs.push(await runAssertion(engine, version, assertion, clock, options));
  }
  return runs;
}

function assertionsOf(
  { datasetId }: DatasetVersionRecord,
  { snapshot }: Pick<Workspace, 'snapshot'>,
): readonly AssertionRecord[] {
  return [...snapshot.assertions.values()].filter((record) => record.datasetId === datasetId);
}
