import type { Instant } from '../vocabulary/instant.ts';
import type { RecordChange } from '../storage/records/change.ts';
import type { DaySnapshotRecord } from '../storage/records/snapshot.ts';
import { leavesSameRecord } from '../storage/same-record.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import { localDate } from '../ui/local-date.ts';
import { assets } from './assets.ts';
import { daySnapshot } from './day-snapshot.ts';
import { rebuildBase } from './rebuild-base.ts';
import type { RuleSet } from './rule-set.ts';
import { workspaceOf } from './workspace-of.ts';

/** Today's position as a change of records; none when today already says the same. */
export function dayChange(
  snapshot: WorkspaceSnapshot,
  { version }: RuleSet,
  now: Instant,
): RecordChange[] {
  const workspace = workspaceOf(snapshot);
  const day = localDate(now, workspace.timeZone);
  const base = rebuildBase(assets(snapshot), workspace, day);
  const record = daySnapshot(snapshot.items.values(), base, { day, at: now, ruleSet: version });
  const put = (record: DaySnapshotRecord) =>
    ({ table: 'daySnapshots', act: 'put', record }) as const;
  const before = snapshot.daySnapshots.get(day);
  const isSame = before && leavesSameRecord(put({ ...record, at: before.at }), put(before));
  return isSame ? [] : [put(record)];
}
