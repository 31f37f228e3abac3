import type { CommitRequest } from '../commit-request.ts';
import type { RecordChange } from '../records/change.ts';
import type { UndoRequest } from '../undo.ts';

/** What a tab asks the writer to save. `id` becomes the id of the audit entry. */
export type SaveOrder =
  | { readonly act: 'commit'; readonly id: string; readonly request: CommitRequest }
  | { readonly act: 'turn'; readonly id: string; readonly request: UndoRequest };

/** Changes of marks, outside ledger and audit. */
export interface MarkOrder {
  readonly act: 'mark';
  readonly id: string;
  readonly changes: readonly RecordChange[];
}
