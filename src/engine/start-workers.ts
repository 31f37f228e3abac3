import type { AuditContract } from './contracts/audit-contract.ts';
import type { DigestContract } from './contracts/digest-contract.ts';
import type { OpeningContract } from './contracts/opening-contract.ts';
import type { QueryContract } from './contracts/query-contract.ts';
import type { PaydownError } from '../vocabulary/paydown-error.ts';
import { WorkerLink } from './worker-link.ts';

/** Starts the worker that holds DuckDB. `onDeath` is told when it ends by itself. */
export function startQueryWorker(
  onDeath: (error: PaydownError) => void,
): WorkerLink<QueryContract> {
  return new WorkerLink(
    new Worker(new URL('../../workers/query.worker.ts', import.meta.url), {
      type: 'module',
      name: 'query',
    }),
    onDeath,
  );
}

/** Starts the worker that hashes files. */
export function startDigestWorker(
  onDeath: (error: PaydownError) => void,
): WorkerLink<DigestContract> {
  return new WorkerLink(
    new Worker(new URL('../../workers/digest.worker.ts', import.meta.url), {
      type: 'module',
      name: 'digest',
    }),
    onDeath,
  );
}

/** Starts the worker that looks into files. */
export function startOpeningWorker(
  onDeath: (error: PaydownError) => void,
): WorkerLink<OpeningContract> {
  return new WorkerLink(
    new Worker(new URL('../../workers/opening.worker.ts', import.meta.url), {
      type: 'module',
      name: 'opening',
    }),
    onDeath,
  );
}

/** Starts the worker that verifies the audit log. */
export function startAuditWorker(
  onDeath: (error: PaydownError) => void,
): WorkerLink<AuditContract> {
  return new WorkerLink(
    new Worker(new URL('../../workers/audit.worker.ts', import.meta.url), {
      type: 'module',
      name: 'audit',
    }),
    onDeath,
  );
}
