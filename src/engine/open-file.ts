import { proxy } from 'comlink';
import type { Progress } from '../vocabulary/task.ts';
import type { Outcome } from '../vocabulary/outcome.ts';
import type { Call } from './contracts/query-contract.ts';
import type { OpenedTable, OpeningContract, TableListing } from './contracts/opening-contract.ts';
import type { CallOptions } from './engine.ts';
import { engineError } from './engine-error.ts';
import { startOpeningWorker } from './start-workers.ts';
import type { WorkerLink } from './worker-link.ts';

let worker: WorkerLink<OpeningContract> | undefined;
let calls = 0;

/**
 * The tables that a file holds: itself, or those of an archive, workbook or database. Progress in bytes.
 * Fails with `SRC_` codes, `DS_FILE_UNREADABLE`, `ENG_CANCELLED`, `ENG_WORKER_ENDED`.
 */
export function listTables(file: File, options: CallOptions = {}): Promise<TableListing> {
  return ask(options, (remote, call, report) => remote.list({ ...call, file }, report));
}

/**
 * Takes one table out of a file, by the way that `listTables` offered it, in a format an engine imports.
 * `encoding` is the one to read text in, instead of the one found. Progress in bytes.
 * Fails as `listTables` does.
 */
export function openTable(
  file: File,
  within: readonly string[] = [],
  { encoding }: { readonly encoding?: string } = {},
  options: CallOptions = {},
): Promise<OpenedTable> {
  const chosen = encoding === undefined ? {} : { encoding };
  return ask(options, (remote, call, report) =>
    remote.open({ ...call, file, within, ...chosen }, report),
  );
}

type Remote = Parameters<Parameters<WorkerLink<OpeningContract>['call']>[0]>[0];

async function ask<T>(
  { signal, report }: CallOptions,
  work: (remote: Remote, call: Call, report: (progress: Progress) => void) => Promise<Outcome<T>>,
): Promise<T> {
  if (signal?.aborted) throw engineError('ENG_CANCELLED', 'The work was cancelled.');
  worker ??= startOpeningWorker(() => (worker = undefined));
  const link = worker;
  calls += 1;
  const call = { call: `opening ${String(calls)}` };
  const cancel = () => link.tell((remote) => remote.cancel(call));
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await link.call((remote) =>
      work(
        remote,
        call,
        proxy((progress: Progress) => report?.(progress)),
      ),
    );
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}
