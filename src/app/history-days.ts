import type { HistoryRecord } from '../storage/records/history.ts';
import { recordKeyOf } from '../storage/records/record-key-of.ts';
import type { TableName } from '../storage/records/tables.ts';
import { formatCount } from '../ui/format-count.ts';
import { localDate } from '../ui/local-date.ts';
import type { Instant, LocalDate } from '../vocabulary/instant.ts';

/** An act as History lists it. */
export interface HistoryAct {
  readonly act: HistoryRecord;
  /** What turning it would touch, "1 version, 2 entries of the ledger". */
  readonly touches: string;
  /** Title of the later act that has to be turned first; undefined when nothing is in the way. */
  readonly first: string | undefined;
}

export interface HistoryDay {
  readonly day: LocalDate;
  readonly acts: readonly HistoryAct[];
}

const DAYS_KEPT = 30;
const DAY_MS = 86_400_000;

const NOUNS: Record<TableName, readonly [one: string, many: string]> = {
  workspace: ['workspace setting', 'workspace settings'],
  people: ['person', 'people'],
  sources: ['source', 'sources'],
  datasets: ['dataset', 'datasets'],
  versions: ['version', 'versions'],
  versionLives: ['version state', 'version states'],
  profiles: ['profile', 'profiles'],
  overlaps: ['overlap', 'overlaps'],
  assertions: ['assertion', 'assertions'],
  assertionRuns: ['assertion run', 'assertion runs'],
  classifications: ['classification', 'classifications'],
  items: ['item', 'items'],
  daySnapshots: ['day’s position', 'days’ positions'],
  reports: ['report', 'reports'],
};

/** Acts of the last 30 days, newest day and act first. */
export function historyDays(
  history: readonly HistoryRecord[],
  { now, timeZone }: { readonly now: Instant; readonly timeZone: string },
): readonly HistoryDay[] {
  const since = Date.parse(now) - DAYS_KEPT * DAY_MS;
  const days = new Map<LocalDate, HistoryAct[]>();
  for (const act of history.toReversed()) {
    if (Date.parse(act.at) < since) continue;
    const day = localDate(act.at, timeZone);
    const acts = days.get(day) ?? [];
    acts.push({ act, touches: touchesOf(act), first: inTheWay(act, history)?.title });
    days.set(day, acts);
  }
  return [...days].map(([day, acts]) => ({ day, acts }));
}

function touchesOf({ redo, ledgerSeqs }: HistoryRecord): string {
  const counts = new Map<TableName, number>();
  for (const { table } of redo) counts.set(table, (counts.get(table) ?? 0) + 1);
  const records = [...counts].map(([table, count]) => formatCount(count, ...NOUNS[table]));
  const entries = formatCount(ledgerSeqs.length, 'entry of the ledger', 'entries of the ledger');
  return [...records, ...(ledgerSeqs.length === 0 ? [] : [entries])].join(', ');
}

/** The newest act that changed a record of this one after it, and still stands. */
function inTheWay(
  act: HistoryRecord,
  history: readonly HistoryRecord[],
): HistoryRecord | undefined {
  const keys = new Set(act.redo.map(nameOf));
  return history.findLast(
    (later) =>
      later.changedSeq > act.changedSeq &&
      later.state === 'done' &&
      later.redo.some((change) => keys.has(nameOf(change))),
  );
}

function nameOf(change: HistoryRecord['redo'][number]): string {
  const { table, key } = recordKeyOf(change);
  return `${table}/${key}`;
}
