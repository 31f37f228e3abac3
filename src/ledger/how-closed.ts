import type { LocalDate } from '../vocabulary/instant.ts';
import type { ObjectRef } from '../vocabulary/object-ref.ts';
import type { VerbId } from '../vocabulary/verb-id.ts';
import type { ItemRecord } from '../storage/records/item.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import { localDate } from '../ui/local-date.ts';
import { daysBetween } from './days-between.ts';
import { lastRead } from './last-read.ts';
import { removedParts } from './removed-parts.ts';

const UNREAD_DAYS = 30;

/** Verbs that pay by removing what the item is about. */
const REMOVING: ReadonlySet<VerbId> = new Set<VerbId>([
  'archive-source',
  'drop-versions',
  'drop-columns',
  'keep-one',
]);

/** Verbs that bring the next edition of a source, or that its rows can answer. */
const ANSWERED_BY_EDITION: ReadonlySet<VerbId> = new Set<VerbId>(['refresh', 'fix-rows']);

/** An act here: the records before and after it. */
export interface ActRecords {
  readonly before: WorkspaceSnapshot;
  readonly after: WorkspaceSnapshot;
  readonly timeZone: string;
  readonly today: LocalDate;
}

/**
 * How an act took away the evidence of an item, or some of it. Removing a thing pays the items that
 * ask for it, and others only when nothing read it for 30 days; the next edition of a source pays the
 * items that wait for one. Else the evidence has cleared and nothing was paid.
 */
export function howClosed(item: ItemRecord, act: ActRecords): 'fixed' | 'removed' | 'cleared' {
  if (isNextEdition(act)) return ANSWERED_BY_EDITION.has(item.verb) ? 'fixed' : 'cleared';
  const gone = removedParts(item.objects, act.before, act.after);
  if (gone.length === 0) return 'fixed';
  if (REMOVING.has(item.verb)) return 'removed';
  return gone.every((ref) => isUnread(ref, act)) ? 'removed' : 'cleared';
}

function isNextEdition({ before, after }: ActRecords): boolean {
  return [...before.sources.values()].some(
    ({ id, editions }) => (after.sources.get(id)?.editions.length ?? 0) > editions.length,
  );
}

function isUnread(ref: ObjectRef, { before, timeZone, today }: ActRecords): boolean {
  const read = lastRead(ref, before);
  return read !== undefined && daysBetween(localDate(read, timeZone), today) >= UNREAD_DAYS;
}
