import type { LedgerEntryRecord } from './records/ledger-entry.ts';
import type { TableName, Tables } from './records/tables.ts';

/** Everything the workspace knows, read-only, keyed by primary key. Rules and pages see the same one. */
export type WorkspaceSnapshot = {
  readonly [T in TableName]: ReadonlyMap<string, Tables[T]>;
} & {
  /** Oldest first; `ledger[i].seq === i`. */
  readonly ledger: readonly LedgerEntryRecord[];
};
