import { proxy } from 'comlink';
import type { Progress } from '../vocabulary/task.ts';
import type { OpenedTable, TableListing } from './contracts/opening-contract.ts';
import type { CallOptions } from './engine.ts';
import { startOpeningWorker } from './start-workers.ts';
import { WorkerCalls } from './worker-calls.ts';

const worker = new WorkerCalls('opening', startOpeningWorker);

/**
 * The tables that a file holds: itself, or those of an archive, workbook or database. Progress in bytes.
 * Fails with `SRC_` codes, `DS_FILE_UNREADABLE`, `ENG_CANCELLED`, `ENG_WORKER_ENDED`.
 */
export function listTables(file: File, options: CallOptions = {}): Promise<TableListing> {
  return worker.ask(options.signal, (remote, call) =>
    remote.list({ ...call, file }, reportOf(options)),
  );
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
  return worker.ask(options.signal, (remote, call) =>
    remote.open({ ...call, file, within, ...chosen }, reportOf(options)),
  );
}

function reportOf({ report }: CallOptions): (progress: Progress) => void {
  return proxy((progress: Progress) => report?.(progress));
}
