import type { Instant } from '../vocabulary/instant.ts';
import type { HistoryRecord } from './records/history.ts';
import { isTooOld } from './undo.ts';

/** The act that Undo takes back next: the newest that still stands. */
export function nextUndo(
  history: readonly HistoryRecord[],
  now: Instant,
): HistoryRecord | undefined {
  return history.findLast((act) => act.state === 'done' && !isTooOld(act, now));
}

/** The act that Redo does again: the one undone last, unless something new was done since. */
export function nextRedo(
  history: readonly HistoryRecord[],
  now: Instant,
): HistoryRecord | undefined {
  const newest = history
    .filter((act) => act.state === 'undone' && !isTooOld(act, now))
    .toSorted((a, b) => a.changedSeq - b.changedSeq)
    .at(-1);
  const lastDone = history.findLast(({ state }) => state === 'done');
  if (newest === undefined || (lastDone?.auditSeq ?? -1) > newest.changedSeq) return undefined;
  return newest;
}

/** History with the acts of a write, new or turned, in its place. */
export function withActs(
  history: readonly HistoryRecord[],
  written: readonly HistoryRecord[],
): readonly HistoryRecord[] {
  const ids = new Set(written.map(({ id }) => id));
  return [...history.filter(({ id }) => !ids.has(id)), ...written].toSorted(
    (a, b) => a.auditSeq - b.auditSeq,
  );
}
