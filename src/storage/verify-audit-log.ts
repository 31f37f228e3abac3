import { GENESIS_PREV } from './audit-entry.ts';
import type { ChainChunk, ChainMark, ChainResult } from './audit-chain.ts';
import { auditHash } from './audit-hash.ts';
import type { AuditEntryRecord } from './records/audit-entry.ts';
import type { StoragePort } from './storage-port.ts';

/** Checks one chunk, here or in a worker. */
export type AuditVerifier = (chunk: ChainChunk, mark: ChainMark) => Promise<ChainResult>;

export interface AuditPass {
  /** As verified before; the whole log when absent. */
  readonly from?: ChainMark | undefined;
  readonly report?: (verified: number) => void;
  readonly signal?: AbortSignal | undefined;
}

const CHUNK_ENTRIES = 1000;
const START: ChainMark = { count: 0, head: GENESIS_PREV };

/**
 * Verifies the audit log chunk by chunk, from the mark on. A log shorter than the mark, or one whose
 * entry at the mark is another, is broken there.
 */
export async function verifyAuditLog(
  port: Pick<StoragePort, 'readAudit'>,
  verify: AuditVerifier,
  { from, report, signal }: AuditPass = {},
): Promise<ChainResult> {
  let mark = from ?? START;
  if (mark.count > 0) {
    const [last] = await port.readAudit(mark.count - 1, 1);
    const found = last === undefined ? 'no entry' : auditHash(last.bytes);
    if (found !== mark.head) return { ok: false, seq: mark.count - 1, expected: mark.head, found };
  }
  for (;;) {
    signal?.throwIfAborted();
    const entries = await port.readAudit(mark.count, CHUNK_ENTRIES);
    if (entries.length === 0) return { ok: true, mark };
    const result = await verify(packed(entries), mark);
    if (!result.ok) return result;
    mark = result.mark;
    report?.(mark.count);
  }
}

function packed(entries: readonly AuditEntryRecord[]): ChainChunk {
  const lengths = Uint32Array.from(entries, ({ bytes }) => bytes.byteLength);
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let offset = 0;
  for (const entry of entries) {
    bytes.set(entry.bytes, offset);
    offset += entry.bytes.byteLength;
  }
  return { bytes, lengths, hashes: entries.map(({ hash }) => hash) };
}
