import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import type { VerbPlan } from '../sources/verb-plan.ts';
import { formatCount } from '../ui/format-count.ts';
import type { Instant } from '../vocabulary/instant.ts';

const KEPT_MS = 30 * 86_400_000;

/** Marks the bytes of versions dropped over 30 days ago as gone; undefined when there are none. */
export function planPurge(snapshot: WorkspaceSnapshot, now: Instant): VerbPlan | undefined {
  const due = [...snapshot.versionLives.values()].filter(
    ({ droppedAt, contentLost }) =>
      droppedAt !== undefined &&
      contentLost === undefined &&
      Date.parse(now) - Date.parse(droppedAt) >= KEPT_MS,
  );
  const first = due[0];
  if (first === undefined) return undefined;
  const sentence = `${formatCount(due.length, 'dropped version')} purged`;
  return {
    reason: sentence,
    effects: [sentence],
    records: due.map((life) => ({
      table: 'versionLives',
      act: 'put',
      record: { ...life, contentLost: 'purged' },
    })),
    auditEvent: {
      action: 'dataset.version.purge',
      object: { kind: 'version', id: first.versionId },
      detail: { versions: due.length },
    },
  };
}
