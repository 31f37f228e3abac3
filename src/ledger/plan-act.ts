import type { Instant } from '../vocabulary/instant.ts';
import { applyChanges } from '../storage/apply-changes.ts';
import type { CommitRequest } from '../storage/commit-request.ts';
import type { ItemRecord } from '../storage/records/item.ts';
import type { RecordChange } from '../storage/records/change.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import { localDate } from '../ui/local-date.ts';
import { assess, type Assessment } from './assess.ts';
import { dayChange } from './day-change.ts';
import { reconcile } from './reconcile.ts';
import type { RuleSet } from './rule-set.ts';
import { workspaceOf } from './workspace-of.ts';

/** What an act is planned on. */
export interface PlanInput {
  readonly snapshot: WorkspaceSnapshot;
  readonly ruleSet: RuleSet;
  readonly now: Instant;
}

export interface PlannedAct {
  readonly request: CommitRequest;
  readonly assessment: Assessment;
}

/**
 * The one commit of an act: its records, and what the rules say of them when they run again: items
 * opened and closed, ledger entries and the day's position. Writes nothing. Throws `LED_NO_WORKSPACE`.
 */
export function planAct(request: CommitRequest, { snapshot, ruleSet, now }: PlanInput): PlannedAct {
  const after = applyChanges(snapshot, request.records, []);
  const { timeZone } = workspaceOf(after);
  const today = localDate(now, timeZone);
  const assessment = assess(ruleSet, { snapshot: after, now, today });
  const records = { before: snapshot, after, timeZone, today };
  const { items, entries } = reconcile(assessment, after.items, {
    now,
    today,
    timeZone,
    actor: request.actor,
    ruleSet,
    cause: { name: 'act', reason: request.reason, records },
  });
  const itemChanges = items.map(putItem);
  const settled = applyChanges(after, itemChanges, []);
  const changes = [...request.records, ...itemChanges, ...dayChange(settled, ruleSet, now)];
  return {
    request: {
      ...request,
      records: lastOfEach(changes),
      ledgerEntries: [...request.ledgerEntries, ...entries],
    },
    assessment,
  };
}

function putItem(record: ItemRecord): RecordChange {
  return { table: 'items', act: 'put', record };
}

/** An item that the act changed and a rule changed again is written once. */
function lastOfEach(changes: readonly RecordChange[]): RecordChange[] {
  const items = new Map<string, RecordChange>();
  for (const change of changes) {
    if (change.table === 'items' && change.act === 'put') items.set(change.record.id, change);
  }
  return changes.filter(
    (change) =>
      change.table !== 'items' || change.act !== 'put' || items.get(change.record.id) === change,
  );
}
