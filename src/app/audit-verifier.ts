import { startAuditWorker } from '../engine/start-workers.ts';
import type { AuditVerifier } from '../storage/verify-audit-log.ts';

/** Verifies the audit log in a worker that is started when first asked, and again after it ended. */
export function auditVerifier(): AuditVerifier {
  let link: ReturnType<typeof startAuditWorker> | undefined;
  let calls = 0;
  return (chunk, mark) => {
    link ??= startAuditWorker(() => (link = undefined));
    calls += 1;
    const call = `audit ${calls}`;
    return link.call((remote) => remote.verify({ call, chunk, mark }));
  };
}
