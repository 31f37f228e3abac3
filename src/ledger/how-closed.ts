import type { LocalDate } from '../vocabulary/instant.ts';
import type { ObjectRef } from '../vocabulary/object-ref.ts';
import type { VerbId } from '../vocabulary/verb-id.ts';
import type { ItemRecord } from '../storage/records/item.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import { localDate } from '../ui/local-date.ts';
import { daysBetween } from './days-between.ts';
import { isGone } from './is-gone.ts';
import { lastRead } from './last-read.ts';

const UNREAD_DAYS = 30;

/** Verbs that pay by removing what the item is about. */
const REMOVING: ReadonlySet<VerbId> = new Set<VerbId>([
  'archive-source',
  'drop-versions',
  'drop-columns',
  'keep-one',
]);

/** An act here: the records before and after it. */
export interface ActRecords {
  readonly before: WorkspaceSnapshot;
  readonly after: WorkspaceSnapshot;
  readonly timeZone: string;
  readonly today: LocalDate;
}

/**
 * How an act closed an item whose evidence is gone. Removing a thing pays the items that ask for it,
 * and others only when nothing read it for 30 days; else the item has cleared and nothing was paid.
 */
export function howClosed(item: ItemRecord, act: ActRecords): 'fixed' | 'removed' | 'cleared' {
  const gone = item.objects.filter((ref) => !isGone(ref, act.before) && isGone(ref, act.after));
  if (gone.length === 0) return 'fixed';
  if (REMOVING.has(item.verb)) return 'removed';
  return gone.every((ref) => isUnread(ref, act)) ? 'removed' : 'cleared';
}

function isUnread(ref: ObjectRef, { before, timeZone, today }: ActRecords): boolean {
  const read = lastRead(ref, before);
  return read !== undefined && daysBetween(localDate(read, timeZone), today) >= UNREAD_DAYS;
}
