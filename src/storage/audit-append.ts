import type { Actor } from '../vocabulary/actor.ts';
import { digestOfHex } from '../vocabulary/digest.ts';
import type { Instant } from '../vocabulary/instant.ts';
import { auditEntry, type LedgerRange } from './audit-entry.ts';
import type { AuditEvent } from './audit-event.ts';
import { auditHash } from './audit-hash.ts';
import { auditLogId, workspaceIdOf } from './audit-log-id.ts';
import { canonicalText, type Json } from './audit-text.ts';
import type { AuditEntryRecord } from './records/audit-entry.ts';
import type { LedgerEntryRecord } from './records/ledger-entry.ts';
import { storageError } from './storage-error.ts';
import { uuidV7 } from './uuid-v7.ts';

/** The clock may go back this far, as time servers correct it, without a word. */
const TOLERATED_BACKSTEP_MS = 60_000;

const NO_TAB = '0'.repeat(16);

/** An act as the audit log takes it. */
export interface AuditAct {
  readonly id: string;
  readonly at: Instant;
  readonly actor: Actor;
  /** 64 random bits in hex; absent when no tab wrote, as in Node. */
  readonly tab?: string | undefined;
  readonly event: AuditEvent;
  readonly ledger: readonly LedgerEntryRecord[];
}

/**
 * The entries that follow `last` for one act: its own, after a `clock.warning` when the clock went
 * back by more than 60 seconds. Throws `STO_AUDIT_NO_GENESIS` when there is nothing to follow.
 */
export function auditAppend(
  last: AuditEntryRecord | undefined,
  act: AuditAct,
): readonly [...AuditEntryRecord[], AuditEntryRecord] {
  if (last === undefined) {
    throw storageError('STO_AUDIT_NO_GENESIS', 'The audit log has no first entry');
  }
  const log = auditLogId(last);
  const backMs = Date.parse(last.at) - Date.parse(act.at);
  if (backMs <= TOLERATED_BACKSTEP_MS) return [follow(last, log, act)];
  const warning = follow(last, log, {
    ...act,
    id: uuidV7(act.at),
    event: {
      action: 'clock.warning',
      object: { kind: 'workspace', id: workspaceIdOf(log) },
      detail: { backSeconds: Math.round(backMs / 1000) },
    },
    ledger: [],
  });
  return [warning, follow(warning, log, act)];
}

function follow(last: AuditEntryRecord, log: string, act: AuditAct): AuditEntryRecord {
  const range = ledgerRange(act.ledger);
  return auditEntry({
    id: act.id,
    at: act.at,
    actor: act.actor,
    tab: act.tab ?? NO_TAB,
    event: act.event,
    log,
    seq: last.seq + 1,
    prev: last.hash,
    ...(range === undefined ? {} : { ledger: range }),
  });
}

function ledgerRange(entries: readonly LedgerEntryRecord[]): LedgerRange | undefined {
  const [first] = entries;
  if (first === undefined) return undefined;
  const bytes = new TextEncoder().encode(canonicalText(entries.map(ledgerJson)));
  return { from: first.seq, count: entries.length, digest: digestOfHex(auditHash(bytes)) };
}

function ledgerJson(entry: LedgerEntryRecord): Json {
  return { ...entry };
}
