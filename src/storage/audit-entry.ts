import type { Actor } from '../vocabulary/actor.ts';
import type { Digest } from '../vocabulary/digest.ts';
import type { Instant } from '../vocabulary/instant.ts';
import type { AuditEvent } from './audit-event.ts';
import { checkAuditDetail } from './audit-detail.ts';
import { auditHash } from './audit-hash.ts';
import { canonicalText, type Json } from './audit-text.ts';
import type { AuditEntryRecord } from './records/audit-entry.ts';

/** The ledger entries written with an audit entry: first seq, how many, SHA-256 of their canonical JSON. */
export interface LedgerRange {
  readonly from: number;
  readonly count: number;
  readonly digest: Digest;
}

/** What an audit entry is made of; docs/audit-format.md says what each field means. */
export interface AuditEntryParts {
  /** `<workspace id>/<replica id>` */
  readonly log: string;
  readonly seq: number;
  readonly id: string;
  readonly at: Instant;
  readonly actor: Actor;
  /** Which tab, 64 random bits in hex. */
  readonly tab: string;
  readonly event: AuditEvent;
  readonly ledger?: LedgerRange;
  /** Hash of the entry before. */
  readonly prev: string;
}

/** `prev` of the first entry. */
export const GENESIS_PREV = '0'.repeat(64);

/** The stored form of an audit entry. Throws `STO_AUDIT_DETAIL` or `STO_AUDIT_TEXT`. */
export function auditEntry(parts: AuditEntryParts): AuditEntryRecord {
  const { log, seq, id, at, actor, tab, event, ledger, prev } = parts;
  checkAuditDetail(event);
  const entry: Json = {
    v: 1,
    log,
    seq,
    id,
    at,
    actor: { person: actor.person, kind: actor.kind },
    tab,
    action: event.action,
    object: { kind: event.object.kind, id: event.object.id },
    before: event.before === undefined ? null : { digest: event.before },
    after: event.after === undefined ? null : { digest: event.after },
    detail: event.detail,
    ledger: ledger === undefined ? null : { ...ledger },
    prev,
  };
  const bytes = new TextEncoder().encode(canonicalText(entry));
  return { seq, bytes, hash: auditHash(bytes), at, action: event.action };
}
