import type { Clock } from '../vocabulary/instant.ts';
import type { ChainResult } from './audit-chain.ts';
import type { AuditEntryRecord } from './records/audit-entry.ts';
import type { StoragePort, VerifiedMark } from './storage-port.ts';
import { verifyAuditLog, type AuditVerifier } from './verify-audit-log.ts';
import type { AuditState } from './workspace-state.ts';

/** Entries verified long ago may have changed since: the whole log is read again after a week. */
const FULL_PASS_AFTER_MS = 7 * 86_400_000;

/** Whether a pass must read the whole log, and how it shows itself. */
export interface WatchPass {
  readonly whole: boolean;
  readonly show: (state: AuditState) => void;
}

/**
 * Verifies the log from where this browser verified it last (kept outside the record store), the
 * whole of it on demand or after a week, and remembers how far it came.
 */
export async function watchAudit(
  port: StoragePort,
  clock: Clock,
  verify: AuditVerifier,
  { whole, show }: WatchPass,
): Promise<void> {
  const total = ((await port.readAuditHead())?.seq ?? -1) + 1;
  const remembered = (await port.witness.read()).audit;
  const now = clock();
  const isFull = whole || remembered === undefined || isStale(remembered, now);
  show({ name: 'verifying', done: isFull ? 0 : remembered.count, total });
  let result: ChainResult = await verifyAuditLog(port, verify, {
    from: isFull ? undefined : remembered,
    report: (done) => show({ name: 'verifying', done, total: Math.max(done, total) }),
  });
  if (result.ok && isFull && remembered !== undefined) {
    const since = await verifyAuditLog(port, verify, { from: remembered });
    if (!since.ok) result = since;
  }
  if (!result.ok) {
    const { seq, expected, found } = result;
    show({ name: 'broken', seq, expected, found });
    return;
  }
  const { count, head } = result.mark;
  port.witness.markAudit({ count, head, fullAt: isFull ? now : remembered.fullAt });
  show({ name: 'verified', count, head });
}

/** A verified log stays verified by the entries this tab writes on to it. */
export function extendedAudit(state: AuditState, written: readonly AuditEntryRecord[]): AuditState {
  const [first] = written;
  const last = written.at(-1);
  if (state.name !== 'verified' || last === undefined || first?.seq !== state.count) return state;
  return { name: 'verified', count: last.seq + 1, head: last.hash };
}

function isStale({ fullAt }: VerifiedMark, now: string): boolean {
  return Date.parse(now) - Date.parse(fullAt) > FULL_PASS_AFTER_MS;
}
