import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openBrowserStorage } from '../../src/storage/browser-storage-port.ts';
import type { SmallStore } from '../../src/storage/browser/page-witness.ts';
import type { CommitRequest } from '../../src/storage/commit-request.ts';
import { createWorkspace, PROGRAM } from '../../src/storage/create-workspace.ts';
import type { RecordChange } from '../../src/storage/records/change.ts';
import type { LedgerEntryDraft } from '../../src/storage/records/ledger-entry.ts';
import type { BlobInfo, StoragePort } from '../../src/storage/storage-port.ts';
import { digestOfHex } from '../../src/vocabulary/digest.ts';
import type { DatasetId, ItemId, PersonId, VersionId } from '../../src/vocabulary/ids.ts';
import type { Clock } from '../../src/vocabulary/instant.ts';
import { MemoryFolder } from './memory-folder.ts';

export const ANNA = 'anna' as PersonId;
export const FRESH = { name: 'Test', timeZone: 'UTC', appVersion: '0.1.0' };
export const ZERO_DIGEST = digestOfHex('0'.repeat(64));

/** A browser profile in memory: it outlives the ports opened on it. */
export class MemoryProfile {
  readonly indexedDB = new IDBFactory();
  readonly folder: MemoryFolder;
  readonly small = new Map<string, string>();

  constructor(folder = new MemoryFolder()) {
    this.folder = folder;
  }

  open(database?: string): Promise<StoragePort> {
    return openBrowserStorage(
      {
        indexedDb: this.indexedDb,
        folder: () => Promise.resolve(this.folder.asHandle()),
        small: this.smallStore(),
      },
      database,
    );
  }

  get indexedDb() {
    return { indexedDB: this.indexedDB, IDBKeyRange };
  }

  smallStore(): SmallStore {
    return {
      getItem: (key) => this.small.get(key) ?? null,
      setItem: (key, value) => void this.small.set(key, value),
    };
  }
}

/** A clock that starts at noon and moves a second with each look. */
export function steppingClock(start = '2026-11-24T12:00:00.000Z', stepMs = 1000): Clock {
  let now = Date.parse(start) - stepMs;
  return () => new Date((now += stepMs)).toISOString();
}

/** A workspace with its first audit entry. */
export async function newWorkspace(profile = new MemoryProfile(), clock = steppingClock()) {
  const port = await profile.open();
  await createWorkspace(port, clock, FRESH);
  return { profile, port, clock };
}

export function person(name: string): RecordChange {
  return {
    table: 'people',
    act: 'put',
    record: {
      id: name as PersonId,
      name,
      role: 'analyst',
      addedAt: '2026-11-24T12:00:00.000Z',
    },
  };
}

export function removePerson(name: string): RecordChange {
  return { table: 'people', act: 'remove', key: name };
}

/** A request by Anna that changes `records`. */
export function request(
  reason: string,
  records: readonly RecordChange[],
  extra: Partial<CommitRequest> = {},
): CommitRequest {
  return {
    actor: { person: ANNA, kind: 'human' },
    reason,
    records,
    ledgerEntries: [],
    auditEvent: {
      action: 'person.change',
      object: { kind: 'person', id: 'anna' },
      detail: { changes: records.length },
    },
    undoable: true,
    ...extra,
  };
}

/** A ledger entry of an item, in minutes. */
export function entry(
  itemId: string,
  move: Pick<LedgerEntryDraft, 'type' | 'from' | 'to'>,
  principalMinutes: number,
  interestMinutes = 0,
): LedgerEntryDraft {
  return {
    at: '2026-11-24T12:00:00.000Z',
    by: PROGRAM.person,
    kind: 'datasets',
    itemId: itemId as ItemId,
    title: itemId,
    principalMinutes,
    interestMinutes,
    ruleSet: '2.1',
    evidenceHash: ZERO_DIGEST,
    ...move,
  };
}

/** A version made of these blobs. */
export function version(
  id: string,
  ...blobs: readonly Pick<BlobInfo, 'digest' | 'sizeBytes'>[]
): RecordChange {
  return {
    table: 'versions',
    act: 'put',
    record: {
      id: id as VersionId,
      datasetId: 'films' as DatasetId,
      number: 1,
      recipe: { format: 'paydown-recipe/1', inputs: [], steps: [] },
      recipeHash: ZERO_DIGEST,
      schema: [],
      schemaHash: ZERO_DIGEST,
      rowCount: 1,
      contentHash: 'content/1:1:0:0:0' as never,
      blobs: blobs.map(({ digest, sizeBytes }, index) => ({
        columns: [`c${index}`],
        blobDigest: digest,
        sizeBytes,
      })),
      madeInMs: 1,
      createdAt: '2026-11-24T12:00:00.000Z',
      author: ANNA,
      rowSketch: [],
    },
  };
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
