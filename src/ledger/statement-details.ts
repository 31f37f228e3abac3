import type { ItemId } from '../vocabulary/ids.ts';
import type { LedgerEntryRecord } from '../storage/records/ledger-entry.ts';
import type { Amount } from './accounts.ts';
import { MOVES, type StatementLine } from './moves.ts';

/** Entries of one item on one line, in a sentence that says as much as the amount; signed. */
export interface StatementDetail extends Amount {
  readonly itemId: ItemId;
  readonly title: string;
}

/** What happened to the open debt by one entry and all that undid it or did it again. */
interface Turn extends Amount {
  readonly entry: LedgerEntryRecord;
  readonly line: StatementLine;
}

/** Turns of an item that one sentence can tell. */
interface Run extends Amount {
  readonly line: StatementLine;
  readonly itemId: ItemId;
  /** Of the item, as the last turn left it. */
  readonly title: string;
  /** Change of the count; 0 once the title says it all. */
  readonly count: number;
}

/**
 * Entries `from` to `to` (seqs, `to` excluded) by line and item. What grew after the item opened is
 * told with it, "3 datasets have no assertions"; parts alone say how much more or fewer they are.
 */
export function statementDetails(
  entries: readonly LedgerEntryRecord[],
  from: number,
  to: number,
): readonly (StatementDetail & { readonly line: StatementLine })[] {
  const runs: Run[] = [];
  const last = new Map<ItemId, number>();
  for (const turn of turnsOf(entries, from, to)) {
    const { itemId } = turn.entry;
    const at = last.get(itemId);
    const before = at === undefined ? undefined : runs[at];
    if (at !== undefined && before && isToldWith(before, turn)) {
      runs[at] = joined(before, turn);
      continue;
    }
    last.set(itemId, runs.length);
    runs.push(runOf(turn));
  }
  return runs.map(({ count, title, ...run }) => ({
    ...run,
    title: count === 0 ? title : `${title}, ${countText(count)}`,
  }));
}

function turnsOf(entries: readonly LedgerEntryRecord[], from: number, to: number): Turn[] {
  const turns = new Map<number, Turn>();
  for (const entry of entries.slice(from, to)) {
    const root = rootOf(entry, entries);
    if (root.type === 'undone') continue;
    const { line } = MOVES[root.type];
    const sign = Number(entry.to === 'open') - Number(entry.from === 'open');
    const before = turns.get(root.seq);
    turns.set(root.seq, {
      entry: root,
      line,
      principalMinutes: (before?.principalMinutes ?? 0) + sign * entry.principalMinutes,
      interestMinutes: (before?.interestMinutes ?? 0) + sign * entry.interestMinutes,
    });
  }
  return [...turns.values()].filter(
    ({ principalMinutes, interestMinutes }) => principalMinutes !== 0 || interestMinutes !== 0,
  );
}

function rootOf(
  entry: LedgerEntryRecord,
  entries: readonly LedgerEntryRecord[],
): LedgerEntryRecord {
  const reversed = entry.reverses === undefined ? undefined : entries[entry.reverses];
  return reversed === undefined ? entry : rootOf(reversed, entries);
}

function isToldWith(run: Run, { entry, line }: Turn): boolean {
  if (run.line !== line) return false;
  if ((entry.count ?? 0) === 0) return run.count === 0 && run.title === entry.title;
  return run.count !== 0 || line === 'new';
}

function runOf({ entry, line, principalMinutes, interestMinutes }: Turn): Run {
  const { itemId, title, count = 0 } = entry;
  return { line, itemId, title, count, principalMinutes, interestMinutes };
}

function joined(run: Run, turn: Turn): Run {
  const next = runOf(turn);
  return {
    ...next,
    principalMinutes: run.principalMinutes + next.principalMinutes,
    interestMinutes: run.interestMinutes + next.interestMinutes,
    count: run.count === 0 ? 0 : run.count + next.count,
  };
}

function countText(count: number): string {
  return count > 0 ? `${count} more` : `${-count} fewer`;
}
