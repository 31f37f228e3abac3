import type { RecordChange } from '../storage/records/change.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { AssertionId } from '../vocabulary/ids.ts';

/** The changes that remove assertions with everything they found. */
export function removeAssertions(
  { assertionRuns }: WorkspaceSnapshot,
  ids: readonly AssertionId[],
): readonly RecordChange[] {
  const runs = [...assertionRuns.values()].filter(({ assertionId }) => ids.includes(assertionId));
  return [
    ...ids.map((key): RecordChange => ({ table: 'assertions', act: 'remove', key })),
    ...runs.map(({ id }): RecordChange => ({ table: 'assertionRuns', act: 'remove', key: id })),
  ];
}
