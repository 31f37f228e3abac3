import type { WorkspaceRecord } from '../storage/records/workspace.ts';
import { formatCount } from '../ui/format-count.ts';
import type { Instant } from '../vocabulary/instant.ts';

const DAY_MS = 86_400_000;
/** A backup older than this is asked for. */
const DUE_AFTER_DAYS = 7;

/** How old the newest backup is, in words. */
export interface BackupAge {
  /** "Backed up 3 days ago", "Never backed up". */
  readonly fact: string;
  readonly detail: string;
  readonly due: boolean;
}

/** The age of the newest backup of a workspace at `now`. */
export function backupAge(
  { backedUp }: Pick<WorkspaceRecord, 'backedUp'>,
  now: Instant,
): BackupAge {
  if (backedUp === undefined) {
    return { fact: 'Never backed up', detail: 'This browser has the only copy', due: true };
  }
  const days = Math.max(0, Math.floor((Date.parse(now) - Date.parse(backedUp.at)) / DAY_MS));
  const left = DUE_AFTER_DAYS - days;
  return {
    fact: days === 0 ? 'Backed up today' : `Backed up ${formatCount(days, 'day')} ago`,
    detail: left > 0 ? `Next due in ${formatCount(left, 'day')}` : 'A new one is due',
    due: left <= 0,
  };
}
