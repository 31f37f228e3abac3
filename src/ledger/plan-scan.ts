import type { Actor } from '../vocabulary/actor.ts';
import type { LocalDate } from '../vocabulary/instant.ts';
import type { AuditEvent } from '../storage/audit-event.ts';
import { applyChanges } from '../storage/apply-changes.ts';
import type { CommitRequest } from '../storage/commit-request.ts';
import type { RecordChange } from '../storage/records/change.ts';
import type { WorkspaceRecord } from '../storage/records/workspace.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import { localDate } from '../ui/local-date.ts';
import { assess, type Assessment } from './assess.ts';
import { assetCounts } from './asset-counts.ts';
import { assets } from './assets.ts';
import { dayChange } from './day-change.ts';
import { isRebaseDue } from './is-rebase-due.ts';
import type { PlanInput } from './plan-act.ts';
import { rebuildCost } from './rebuild-cost.ts';
import { reconcile, type Reconciled } from './reconcile.ts';
import type { RuleSet } from './rule-set.ts';
import { workspaceOf } from './workspace-of.ts';

export interface PlannedScan {
  /** Absent when nothing changed: then nothing is written. */
  readonly request?: CommitRequest;
  readonly assessment: Assessment;
}

/**
 * The commit of a scan that no act caused: what time, outside changes or another rule set did to the
 * items, and the base frozen anew when a quarter began. Writes nothing. Throws `LED_NO_WORKSPACE`.
 */
export function planScan({ snapshot, ruleSet, now }: PlanInput, actor: Actor): PlannedScan {
  const workspace = workspaceOf(snapshot);
  const today = localDate(now, workspace.timeZone);
  const assessment = assess(ruleSet, { snapshot, now, today });
  const lastSet = lastRuleSet(snapshot) ?? ruleSet.version;
  const reconciled = reconcile(assessment, snapshot.items, {
    now,
    today,
    timeZone: workspace.timeZone,
    actor,
    ruleSet,
    cause: { name: lastSet === ruleSet.version ? 'time' : 'rule-set' },
  });
  const rebased = rebase(workspace, snapshot, today, { last: lastSet, now: ruleSet.version }, now);
  const changes = [
    ...rebased,
    ...reconciled.items.map((record): RecordChange => ({ table: 'items', act: 'put', record })),
  ];
  const records = [...changes, ...dayChange(applyChanges(snapshot, changes, []), ruleSet, now)];
  if (records.length === 0 && reconciled.entries.length === 0) return { assessment };
  return {
    request: {
      actor,
      reason: reason(reconciled),
      records,
      ledgerEntries: reconciled.entries,
      auditEvent: event(workspace, ruleSet, assessment, reconciled, rebased.length > 0),
      undoable: false,
    },
    assessment,
  };
}

function lastRuleSet({ daySnapshots }: WorkspaceSnapshot): string | undefined {
  const lastDay = [...daySnapshots.keys()].sort().at(-1);
  return lastDay === undefined ? undefined : daySnapshots.get(lastDay)?.ruleSet;
}

function rebase(
  workspace: WorkspaceRecord,
  snapshot: WorkspaceSnapshot,
  today: LocalDate,
  ruleSets: { readonly last: string; readonly now: string },
  at: string,
): RecordChange[] {
  const last = localDate(workspace.frozenBase?.at ?? workspace.createdAt, workspace.timeZone);
  if (!isRebaseDue(last, today, ruleSets)) return [];
  const inUse = assets(snapshot).filter(({ until }) => until === undefined);
  const minutes = rebuildCost(assetCounts(inUse));
  const record = { ...workspace, frozenBase: { at, ruleSet: ruleSets.now, minutes } };
  return [{ table: 'workspace', act: 'put', record }];
}

function reason({ items }: Reconciled): string {
  return items.length === 1 ? 'Scanned, 1 item changed' : `Scanned, ${items.length} items changed`;
}

function event(
  { id }: WorkspaceRecord,
  { rules }: RuleSet,
  { failed }: Assessment,
  { entries }: Reconciled,
  rebased: boolean,
): AuditEvent {
  return {
    action: rebased ? 'ledger.rebase' : 'ledger.scan',
    object: { kind: 'workspace', id },
    detail: { rules: rules.length, failed: failed.size, entries: entries.length },
  };
}
