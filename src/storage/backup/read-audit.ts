import { GENESIS_PREV } from '../audit-entry.ts';
import { auditHash } from '../audit-hash.ts';
import type { AuditEntryRecord } from '../records/audit-entry.ts';
import { storageError } from '../storage-error.ts';
import { parseJsonLine } from './json-line.ts';
import { AUDIT_PATH, type Manifest } from './manifest.ts';
import { linesOf } from './read-rows.ts';

interface Link {
  readonly seq?: unknown;
  readonly prev?: unknown;
  readonly at?: unknown;
  readonly action?: unknown;
}

const HEAD_KEYS = ['entries', 'format', 'head'];

/**
 * The audit log of a backup, each entry bound to the one before and the last one to the manifest.
 * Throws `STO_BACKUP_REFUSED` where the chain is broken or the log is not as long as it says.
 */
export function readAudit(
  bytes: Uint8Array<ArrayBuffer>,
  { audit }: Pick<Manifest, 'audit'>,
): readonly AuditEntryRecord[] {
  const [first, ...lines] = linesOf(bytes, AUDIT_PATH);
  const head = headOf(first ?? new Uint8Array());
  if (head.entries !== audit.entries || head.head !== audit.head || lines.length !== head.entries) {
    throw refused('The audit log is not the one of the manifest', 0);
  }
  let prev = GENESIS_PREV;
  const entries = lines.map((line, seq) => {
    const entry = entryOf(line, seq, prev);
    prev = entry.hash;
    return entry;
  });
  if (entries.length === 0 || prev !== audit.head) {
    throw refused('The audit log does not end as the manifest says', entries.length);
  }
  return entries;
}

function entryOf(line: Uint8Array, seq: number, prev: string): AuditEntryRecord {
  const parsed = parseJsonLine(line, `${AUDIT_PATH}, entry ${seq}`);
  const link: Link = typeof parsed === 'object' && parsed !== null ? parsed : {};
  const { at, action } = link;
  if (link.seq !== seq || link.prev !== prev) throw refused('The audit chain is broken', seq);
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !isAction(action)) {
    throw refused('An audit entry has no time or no action', seq);
  }
  const bytes = new Uint8Array(line);
  return { seq, bytes, hash: auditHash(bytes), at, action };
}

function headOf(line: Uint8Array): { readonly entries: unknown; readonly head: unknown } {
  const head = parseJsonLine(line, AUDIT_PATH);
  const isHead =
    typeof head === 'object' &&
    head !== null &&
    Reflect.get(head, 'format') === 'paydown-audit/1' &&
    Object.keys(head).toSorted().join() === HEAD_KEYS.join();
  if (!isHead) throw refused('The audit log has no head line', 0);
  return { entries: Reflect.get(head, 'entries'), head: Reflect.get(head, 'head') };
}

/** A later version may know more actions; they are read, and shown as what they are. */
function isAction(action: unknown): action is string {
  return typeof action === 'string' && /^[a-z][a-z.-]{0,79}$/.test(action);
}

function refused(what: string, seq: number) {
  return storageError('STO_BACKUP_REFUSED', what, { where: `${AUDIT_PATH}, entry ${seq}` });
}
