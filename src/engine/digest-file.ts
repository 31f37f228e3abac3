import { proxy } from 'comlink';
import type { Digest } from '../vocabulary/digest.ts';
import type { CallOptions } from './engine.ts';
import { startDigestWorker } from './start-workers.ts';
import { WorkerCalls } from './worker-calls.ts';

const worker = new WorkerCalls('digest', startDigestWorker);

/**
 * SHA-256 of a file, in a worker. Progress in bytes.
 * Fails with `DS_FILE_UNREADABLE`, `ENG_CANCELLED`, `ENG_WORKER_ENDED`.
 */
export function digestFile(file: Blob, { signal, report }: CallOptions = {}): Promise<Digest> {
  return worker.ask(signal, (remote, call) =>
    remote.digest(
      { ...call, file },
      proxy((done) => report?.({ done, total: file.size, unit: 'bytes', doing: 'Hashing' })),
    ),
  );
}
