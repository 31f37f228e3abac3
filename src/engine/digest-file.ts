import { proxy } from 'comlink';
import type { Digest } from '../vocabulary/digest.ts';
import type { DigestContract } from './contracts/digest-contract.ts';
import type { CallOptions } from './engine.ts';
import { engineError } from './engine-error.ts';
import { startDigestWorker } from './start-workers.ts';
import type { WorkerLink } from './worker-link.ts';

let worker: WorkerLink<DigestContract> | undefined;
let calls = 0;

/**
 * SHA-256 of a file, in a worker that is started once and again after it died. Progress in bytes.
 * Fails with `DS_FILE_UNREADABLE`, `ENG_CANCELLED`, `ENG_WORKER_ENDED`.
 */
export async function digestFile(
  file: Blob,
  { signal, report }: CallOptions = {},
): Promise<Digest> {
  if (signal?.aborted) throw engineError('ENG_CANCELLED', 'The work was cancelled.');
  worker ??= startDigestWorker(() => (worker = undefined));
  const link = worker;
  calls += 1;
  const call = { call: `digest ${String(calls)}` };
  const cancel = () => link.tell((remote) => remote.cancel(call));
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await link.call((remote) =>
      remote.digest(
        { ...call, file },
        proxy((done) => report?.({ done, total: file.size, unit: 'bytes', doing: 'Hashing' })),
      ),
    );
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}
