import type { Actor } from '../../src/vocabulary/actor.ts';
import type { DebtKind } from '../../src/vocabulary/debt-kind.ts';
import type { PersonId } from '../../src/vocabulary/ids.ts';
import { acceptItems } from '../../src/ledger/accept-items.ts';
import { addDays } from '../../src/ledger/add-days.ts';
import type { Decider } from '../../src/ledger/decision.ts';
import { dismissItem } from '../../src/ledger/dismiss-item.ts';
import { openItems } from '../../src/ledger/open-items.ts';
import { planAct } from '../../src/ledger/plan-act.ts';
import { planScan } from '../../src/ledger/plan-scan.ts';
import type { RuleSet } from '../../src/ledger/rule-set.ts';
import { timesAccepted } from '../../src/ledger/times-accepted.ts';
import { applyChanges } from '../../src/storage/apply-changes.ts';
import type { CommitRequest } from '../../src/storage/commit-request.ts';
import type { RecordChange } from '../../src/storage/records/change.ts';
import { recordKeyOf } from '../../src/storage/records/record-key-of.ts';
import { reversedEntries } from '../../src/storage/reversed-entries.ts';
import { leavesSameRecord } from '../../src/storage/same-record.ts';
import type { WorkspaceSnapshot } from '../../src/storage/workspace-snapshot.ts';
import { ANN, breakerOf, emptyWorld, START, thingRecord, worldRules, type Thing } from './world.ts';

export type Command =
  | { readonly do: 'act' | 'drift'; readonly things: readonly Thing[] }
  | { readonly do: 'wait'; readonly days: number }
  | { readonly do: 'accept'; readonly pick: number; readonly days: number }
  | { readonly do: 'dismiss'; readonly pick: number }
  | { readonly do: 'archive'; readonly id: string }
  | { readonly do: 'break' | 'mend'; readonly kind: DebtKind }
  | { readonly do: 'reprice' | 'undo' | 'redo' };

interface Act {
  readonly inverse: readonly RecordChange[];
  readonly redo: readonly RecordChange[];
  readonly ledgerSeqs: readonly number[];
}

/** The ledger's own scans, acts and decisions on records in memory, with undo as storage does it. */
export class World {
  snapshot: WorkspaceSnapshot = emptyWorld();
  now = START;
  dear = false;
  readonly done: Act[] = [];
  readonly undone: Act[] = [];

  rules(reversed = false): RuleSet {
    return worldRules(this.dear, reversed);
  }

  scan(reversed = false): CommitRequest | undefined {
    const input = { snapshot: this.snapshot, ruleSet: this.rules(reversed), now: this.now };
    return planScan(input, { ...ANN, kind: 'rule' } satisfies Actor).request;
  }

  /** The act's commit, after what time did is booked. */
  act(request: CommitRequest, reversed = false): CommitRequest {
    const input = { snapshot: this.snapshot, ruleSet: this.rules(reversed), now: this.now };
    return planAct(request, input).request;
  }

  run(command: Command): void {
    this.now = new Date(Date.parse(this.now) + 1000).toISOString();
    switch (command.do) {
      case 'act':
        this.rescan();
        this.commit(this.act(change(command.things)));
        break;
      case 'archive':
        this.rescan();
        this.commit(this.act(archived(command.id)));
        break;
      case 'drift':
        this.snapshot = applyChanges(this.snapshot, change(command.things).records, []);
        this.rescan();
        break;
      case 'wait':
        this.now = new Date(Date.parse(this.now) + command.days * 86_400_000).toISOString();
        this.rescan();
        break;
      case 'break':
        this.drift(change([{ id: breakerOf(command.kind), owes: 0 }]).records);
        break;
      case 'mend':
        this.drift([{ table: 'datasets', act: 'remove', key: breakerOf(command.kind) }]);
        break;
      case 'reprice':
        this.dear = !this.dear;
        this.rescan();
        break;
      case 'undo':
        this.turn(this.done, this.undone, 'undo');
        break;
      case 'redo':
        this.turn(this.undone, this.done, 'redo');
        break;
      default:
        this.decide(command);
    }
  }

  private drift(records: readonly RecordChange[]): void {
    this.snapshot = applyChanges(this.snapshot, records, []);
    this.rescan();
  }

  private rescan(): void {
    const request = this.scan();
    if (request) this.commit(request);
  }

  private decide(command: Extract<Command, { pick: number }>): void {
    this.rescan();
    const open = openItems(this.snapshot.items.values());
    const item = open[command.pick % Math.max(open.length, 1)];
    if (item === undefined) return;
    const { snapshot, now } = this;
    const decider: Decider = { snapshot, now, actor: ANN, ruleSet: this.rules() };
    if (command.do === 'dismiss') {
      this.commit(this.act(dismissItem(item.id, 'wrong', 'ben' as PersonId, decider)));
    } else if (timesAccepted(snapshot.ledger, item.id) < 3) {
      const until = addDays(this.now.slice(0, 10), command.days + 1);
      this.commit(this.act(acceptItems([item], until, 'later', decider)));
    }
  }

  commit({ records, ledgerEntries, undoable }: CommitRequest): void {
    const seq = this.snapshot.ledger.length;
    const before = this.snapshot;
    const entries = ledgerEntries.map((draft, index) => ({ ...draft, seq: seq + index }));
    this.snapshot = applyChanges(before, records, entries);
    if (!undoable) return;
    const kept = records.filter(({ table }) => table !== 'daySnapshots');
    this.done.push({
      inverse: kept.map((one) => current(before, one)),
      redo: kept,
      ledgerSeqs: entries.map((entry) => entry.seq),
    });
    this.undone.length = 0;
  }

  /** Turns the newest act unless something changed one of its records since. */
  turn(from: Act[], to: Act[], direction: 'undo' | 'redo'): boolean {
    const act = from.at(-1);
    if (act === undefined) return false;
    const [left, restored] =
      direction === 'undo' ? [act.redo, act.inverse] : [act.inverse, act.redo];
    if (!left.every((one) => leavesSameRecord(current(this.snapshot, one), one))) return false;
    const { ledger } = this.snapshot;
    const contra = reversedEntries(ledger, act.ledgerSeqs, {
      at: this.now,
      by: ANN.person,
      nextSeq: ledger.length,
    });
    this.snapshot = applyChanges(this.snapshot, restored, contra);
    from.pop();
    to.push({ ...act, ledgerSeqs: contra.map(({ seq }) => seq) });
    return true;
  }
}

/** An act that sets what things owe. */
export function change(things: readonly Thing[]): CommitRequest {
  return {
    actor: ANN,
    reason: 'Things changed',
    records: things.map((thing) => ({
      table: 'datasets',
      act: 'put',
      record: thingRecord(thing),
    })),
    ledgerEntries: [],
    auditEvent: {
      action: 'dataset.change',
      object: { kind: 'workspace', id: 'workspace' },
      detail: {},
    },
    undoable: true,
  };
}

/** An act that archives a thing, whatever it owes. */
function archived(id: string): CommitRequest {
  const request = change([{ id, owes: 3 }]);
  const records = request.records.map((one) =>
    one.table === 'datasets' && one.act === 'put'
      ? { ...one, record: { ...one.record, archivedAt: START } }
      : one,
  );
  return { ...request, reason: 'Thing archived', records };
}

function current(snapshot: WorkspaceSnapshot, one: RecordChange): RecordChange {
  const { table, key } = recordKeyOf(one);
  const record = snapshot[table].get(key);
  return (
    record === undefined ? { table, act: 'remove', key } : { table, act: 'put', record }
  ) as RecordChange;
}
