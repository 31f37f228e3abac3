import './report-requests.ts';
import { expose } from 'comlink';
import type { OpeningContract } from '../src/engine/contracts/opening-contract.ts';
import type { Outcome } from '../src/vocabulary/outcome.ts';
import { PaydownError } from '../src/vocabulary/paydown-error.ts';
import type { Progress } from '../src/vocabulary/task.ts';
import { openerOf } from './opening/opener-of.ts';
import type { OpeningParts } from './opening/opener.ts';
import { openingError } from './opening/opening-error.ts';
import { seldom } from './opening/seldom.ts';
import { installTrustedTypes } from './trusted-types.ts';

installTrustedTypes();

const running = new Map<string, AbortController>();

const worker: OpeningContract = {
  list: ({ call, file }, report) =>
    answer(call, report, async (parts) => (await openerOf(file, parts)).list(file, parts)),

  open: ({ call, file, within, encoding }, report) =>
    answer(call, report, async (parts) =>
      (await openerOf(file, parts)).open(file, within, {
        ...parts,
        ...(encoding === undefined ? {} : { encoding }),
      }),
    ),

  cancel({ call }) {
    running.get(call)?.abort();
    return Promise.resolve();
  },
};

async function answer<T>(
  call: string,
  report: (progress: Progress) => void | Promise<void>,
  work: (parts: OpeningParts) => Promise<T>,
): Promise<Outcome<T>> {
  const controller = new AbortController();
  running.set(call, controller);
  try {
    const value = await work({ signal: controller.signal, report: seldom(report), depth: 0 });
    return { ok: true, value };
  } catch (thrown) {
    const error =
      thrown instanceof PaydownError
        ? thrown
        : openingError('SRC_UNKNOWN_FORMAT', 'The file could not be opened.', undefined, thrown);
    return { ok: false, error: error.flatten() };
  } finally {
    running.delete(call);
  }
}

expose(worker);
