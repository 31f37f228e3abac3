import type { PersonId } from '../../src/vocabulary/ids.ts';
import type { LedgerStore } from '../../src/ledger/ledger-store.ts';
import { applyChanges } from '../../src/storage/apply-changes.ts';
import type { CommitRequest } from '../../src/storage/commit-request.ts';
import type { Committed } from '../../src/storage/commit.ts';
import type { WorkspaceSnapshot } from '../../src/storage/workspace-snapshot.ts';

/** A store that keeps its records in memory and its commits to look at. */
export class MemoryStore implements LedgerStore {
  snapshot: WorkspaceSnapshot = $state.raw() as WorkspaceSnapshot;
  readonly actor = { person: 'ann' as PersonId, kind: 'human' } as const;
  readonly role = 'writer';
  readonly commits: CommitRequest[] = [];

  constructor(snapshot: WorkspaceSnapshot) {
    this.snapshot = snapshot;
  }

  commit(request: CommitRequest): Promise<Committed> {
    this.commits.push(request);
    const { length } = this.snapshot.ledger;
    const entries = request.ledgerEntries.map((one, index) => ({ ...one, seq: length + index }));
    this.snapshot = applyChanges(this.snapshot, request.records, entries);
    const write = { changes: request.records, ledger: entries, audit: [], history: [] };
    return Promise.resolve({ auditSeq: 0, auditHead: '', at: '', write });
  }

  undo(): Promise<Committed> {
    return Promise.reject(new Error('not in these tests'));
  }

  redo(): Promise<Committed> {
    return Promise.reject(new Error('not in these tests'));
  }
}
