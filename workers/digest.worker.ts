import './report-requests.ts';
import { expose } from 'comlink';
import type { DigestContract } from '../src/engine/contracts/digest-contract.ts';
import { PaydownError } from '../src/vocabulary/paydown-error.ts';
import { fileError } from './query/file-error.ts';
import { sha256OfBlob } from './query/sha256-of-blob.ts';

const running = new Map<string, AbortController>();

const worker: DigestContract = {
  async digest({ call, file }, report) {
    const controller = new AbortController();
    running.set(call, controller);
    try {
      const value = await sha256OfBlob(file, { signal: controller.signal, report });
      return { ok: true, value };
    } catch (thrown) {
      const error =
        thrown instanceof PaydownError
          ? thrown
          : fileError('DS_FILE_UNREADABLE', 'The file could not be hashed.', undefined, thrown);
      return { ok: false, error: error.flatten() };
    } finally {
      running.delete(call);
    }
  },
  cancel({ call }) {
    running.get(call)?.abort();
    return Promise.resolve();
  },
};

expose(worker);
