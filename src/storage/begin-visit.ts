import type { Instant } from '../vocabulary/instant.ts';
import type { WorkspaceRecord } from './records/workspace.ts';

/** Coming back sooner than this is the same visit: a reload, another tab. */
const SAME_VISIT_MS = 30 * 60_000;

/**
 * The workspace record with a new visit begun, or undefined while the last one goes on.
 * `lastActAt` is when the audit log was last written, `ledgerLength` the number of entries then.
 */
export function beginVisit(
  record: WorkspaceRecord,
  now: Instant,
  { lastActAt, ledgerLength }: { readonly lastActAt: Instant; readonly ledgerLength: number },
): WorkspaceRecord | undefined {
  const lastSeenMs = Math.max(Date.parse(record.visitStartedAt), Date.parse(lastActAt));
  if (Date.parse(now) - lastSeenMs < SAME_VISIT_MS) return undefined;
  return {
    ...record,
    visitStartedAt: now,
    previousVisitAt: record.visitStartedAt,
    previousVisitSeq: ledgerLength,
  };
}
