import type { Actor } from '../vocabulary/actor.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { AuditEvent } from '../storage/audit-event.ts';
import type { CommitRequest } from '../storage/commit-request.ts';
import type { ItemRecord } from '../storage/records/item.ts';
import type { LedgerEntryDraft } from '../storage/records/ledger-entry.ts';
import type { WorkspaceSnapshot } from '../storage/workspace-snapshot.ts';
import { jsonDigest } from './json-digest.ts';
import { ledgerError } from './ledger-error.ts';
import type { RuleSet } from './rule-set.ts';

/** Who decides about an item, on which records, when. */
export interface Decider {
  readonly snapshot: WorkspaceSnapshot;
  readonly actor: Actor;
  readonly now: Instant;
  readonly ruleSet: RuleSet;
}

/** What a person decided about one item. */
export interface Decision {
  readonly before: ItemRecord;
  readonly after: ItemRecord;
  readonly reason: string;
  readonly action: Extract<AuditEvent['action'], `item.${string}`>;
  readonly detail: AuditEvent['detail'];
  readonly entries?: readonly LedgerEntryDraft[];
}

/**
 * A decision as a commit takes it; free text goes into the audit log as part of a digest only.
 * Throws `LED_NO_ACTOR` while nobody has said who they are.
 */
export function decision(
  { before, after, reason, action, detail, entries = [] }: Decision,
  { actor }: Decider,
): CommitRequest {
  if (actor.kind !== 'human') {
    throw ledgerError('LED_NO_ACTOR', 'A decision needs a person', after.id);
  }
  return {
    actor,
    reason,
    records: [{ table: 'items', act: 'put', record: after }],
    ledgerEntries: entries,
    auditEvent: {
      action,
      object: { kind: 'item', id: after.id },
      before: jsonDigest(before),
      after: jsonDigest(after),
      detail,
    },
    undoable: true,
  };
}
