import type { Actor } from '../vocabulary/actor.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { AuditEvent } from '../storage/audit-event.ts';
import type { CommitRequest } from '../storage/commit-request.ts';
import type { ItemRecord } from '../storage/records/item.ts';
import type { LedgerEntryDraft } from '../storage/records/ledger-entry.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import { formatCount } from '../ui/format-count.ts';
import { jsonDigest } from './json-digest.ts';
import { ledgerError } from './ledger-error.ts';
import type { RuleSet } from './rule-set.ts';
import { workspaceOf } from './workspace-of.ts';

/** Who decides about an item, on which records, when. */
export interface Decider {
  readonly snapshot: WorkspaceSnapshot;
  readonly actor: Actor;
  readonly now: Instant;
  readonly ruleSet: RuleSet;
}

/** What a decision does to one item. */
export interface DecidedItem {
  readonly before: ItemRecord;
  readonly after: ItemRecord;
  readonly entries?: readonly LedgerEntryDraft[];
}

/** What a person decided about one item, or about several at once. */
export interface Decision {
  readonly items: readonly DecidedItem[];
  /** What was done, "Owner set"; the items are named after it. */
  readonly did: string;
  readonly action: Extract<AuditEvent['action'], `item.${string}`>;
  readonly detail: AuditEvent['detail'];
}

/**
 * A decision as one commit takes it; free text goes into the audit log as part of a digest only.
 * Throws `LED_NO_ACTOR` while nobody has said who they are, `LED_NO_ITEM` without an item.
 */
export function decision(
  { items, did, action, detail }: Decision,
  { actor, snapshot }: Decider,
): CommitRequest {
  const [first] = items;
  if (first === undefined) throw ledgerError('LED_NO_ITEM', 'A decision needs an item');
  if (actor.kind !== 'human') {
    throw ledgerError('LED_NO_ACTOR', 'A decision needs a person', first.after.id);
  }
  const isOne = items.length === 1;
  return {
    actor,
    reason: `${did}: ${isOne ? first.after.title : formatCount(items.length, 'item')}`,
    records: items.map(({ after }) => ({ table: 'items', act: 'put', record: after })),
    ledgerEntries: items.flatMap(({ entries = [] }) => entries),
    auditEvent: {
      action,
      object: isOne
        ? { kind: 'item', id: first.after.id }
        : { kind: 'workspace', id: workspaceOf(snapshot).id },
      before: jsonDigest(isOne ? first.before : items.map(({ before }) => before)),
      after: jsonDigest(isOne ? first.after : items.map(({ after }) => after)),
      detail: isOne ? detail : { ...detail, items: items.map(({ after }) => after.id).join(' ') },
    },
    undoable: true,
  };
}
