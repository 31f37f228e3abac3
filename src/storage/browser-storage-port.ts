import { Database, SCHEMA_VERSION } from './browser/database.ts';
import { IndexedBlobs } from './browser/indexed-blobs.ts';
import { OpfsBlobs } from './browser/opfs-blobs.ts';
import { PageWitness, type SmallStore } from './browser/page-witness.ts';
import { currentRecord, readRecords, writeRecords } from './browser/read-records.ts';
import { storeFailure } from './browser/store-failure.ts';
import { writableFolder } from './browser/writable-folder.ts';
import type { RecordChange } from './records/change.ts';
import type { HealthRecord } from './records/health.ts';
import type { RecordKey } from './records/record-key.ts';
import { recordKeyOf } from './records/record-key-of.ts';
import { TABLE_KEYS } from './records/tables.ts';
import { keepingMarks } from './same-record.ts';
import { storageError } from './storage-error.ts';
import type { BlobPort, CommitWrite, Heads, StoragePort, WitnessPort } from './storage-port.ts';

/** What the browser gives; tests put stand-ins here. */
export interface BrowserDevices {
  /** Absent: the browser's own. */
  readonly indexedDb?: { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange };
  /** The origin's private folder; rejects or is absent where there is none. */
  readonly folder?: () => Promise<FileSystemDirectoryHandle>;
  readonly small?: SmallStore;
}

const RECORD_STORES = Object.keys(TABLE_KEYS);
const TRUTH_STORES = [...RECORD_STORES, 'ledger', 'audit', 'history'];
const HEALTH_LINES = 100;

/**
 * Opens the workspace's stores: IndexedDB for records, the private folder for blobs, IndexedDB for
 * them too where the folder cannot be written. Throws `STO_UNREADABLE`, `STO_TOO_NEW`, `STO_QUOTA`.
 */
export async function openBrowserStorage(
  devices: BrowserDevices,
  name = 'paydown',
): Promise<StoragePort> {
  const strict = new Database(name, 'strict', devices.indexedDb);
  const relaxed = new Database(name, 'relaxed', devices.indexedDb);
  try {
    await openTwice(strict);
    await relaxed.open();
  } catch (error) {
    strict.close();
    throw storeFailure(error, 'read');
  }
  // IndexedDB numbers are ten times Dexie's.
  if (strict.backendDB().version > SCHEMA_VERSION * 10) {
    strict.close();
    relaxed.close();
    throw storageError('STO_TOO_NEW', 'A newer version of Paydown wrote this workspace');
  }
  const folder = await writableFolder(devices.folder);
  const blobs = folder === undefined ? new IndexedBlobs(relaxed) : await OpfsBlobs.open(folder);
  const witness = new PageWitness(relaxed, folder, devices.small);
  return new BrowserStorage(strict, relaxed, blobs, witness);
}

/** One retry: some failures heal, most do not. */
async function openTwice(database: Database): Promise<void> {
  try {
    await database.open();
  } catch {
    await database.open();
  }
}

class BrowserStorage implements StoragePort {
  readonly blobs: BlobPort;
  readonly witness: WitnessPort;
  readonly #strict: Database;
  readonly #relaxed: Database;
  readonly #writing = new Set<Promise<unknown>>();
  #isLost = false;
  #isClosed = false;

  constructor(strict: Database, relaxed: Database, blobs: BlobPort, witness: WitnessPort) {
    this.#strict = strict;
    this.#relaxed = relaxed;
    this.blobs = blobs;
    this.witness = witness;
  }

  readSnapshot() {
    return this.#read([...RECORD_STORES, 'ledger'], () => readRecords(this.#relaxed));
  }

  readAuditHead() {
    return this.#read(['audit'], () => this.#relaxed.audit.toCollection().last());
  }

  readAudit(fromSeq: number, limit = Infinity) {
    return this.#read(['audit'], () =>
      this.#relaxed.audit
        .where('seq')
        .between(fromSeq, fromSeq + limit)
        .toArray(),
    );
  }

  readLedger(fromSeq: number) {
    return this.#read(['ledger'], () =>
      this.#relaxed.ledger.where('seq').aboveOrEqual(fromSeq).toArray(),
    );
  }

  async readHistory() {
    const acts = await this.#read(['history'], () => this.#relaxed.history.toArray());
    return acts.toSorted((a, b) => a.auditSeq - b.auditSeq);
  }

  readContent() {
    return this.#read(TRUTH_STORES, async () => ({
      snapshot: await readRecords(this.#relaxed),
      audit: await this.#relaxed.audit.toArray(),
      history: (await this.#relaxed.history.toArray()).toSorted((a, b) => a.auditSeq - b.auditSeq),
    }));
  }

  readHealth() {
    return this.#read(['health'], () => this.#relaxed.health.toArray());
  }

  commit(reads: readonly RecordKey[], plan: (heads: Heads) => CommitWrite): Promise<CommitWrite> {
    const store = this.#strict;
    return this.#write(store, TRUTH_STORES, async () => {
      const [lastLedger, lastAudit, current] = await Promise.all([
        store.ledger.toCollection().last(),
        store.audit.toCollection().last(),
        Promise.all(reads.map((key) => currentRecord(store, key))),
      ]);
      const write = plan({
        nextLedgerSeq: lastLedger === undefined ? 0 : lastLedger.seq + 1,
        ...(lastAudit === undefined ? {} : { lastAudit }),
        current,
      });
      // `add` refuses a seq that is taken: two writers can never both extend a log.
      await store.ledger.bulkAdd(write.ledger);
      await store.audit.bulkAdd(write.audit);
      await store.history.bulkPut(write.history);
      await writeRecords(store, write.changes);
      return write;
    });
  }

  async writeHealth(record: Omit<HealthRecord, 'id'>): Promise<void> {
    await this.#write(this.#relaxed, ['health'], async () => {
      const id = await this.#relaxed.health.add(record);
      await this.#relaxed.health
        .where('id')
        .belowOrEqual(id - HEALTH_LINES)
        .delete();
    });
  }

  writeRelaxed(changes: readonly RecordChange[]): Promise<readonly RecordChange[]> {
    const store = this.#relaxed;
    return this.#write(store, RECORD_STORES, async () => {
      const now = await Promise.all(
        changes.map((change) => currentRecord(store, recordKeyOf(change))),
      );
      const merged = changes.map((change, index) => {
        const current = now[index];
        return current?.act === 'put' ? keepingMarks(current, change) : change;
      });
      await writeRecords(store, merged);
      return merged;
    });
  }

  async forgetHistory(ids: readonly string[]): Promise<void> {
    await this.#write(this.#relaxed, ['history'], () => this.#relaxed.history.bulkDelete([...ids]));
  }

  onLost(listener: (why: 'cleared' | 'upgraded') => void): void {
    const tell = (why: 'cleared' | 'upgraded'): void => {
      if (this.#isLost) return;
      this.#isLost = true;
      listener(why);
      // What is being written completes first: whoever wants the store waits for that long.
      void Promise.allSettled(this.#writing).then(() => this.close());
    };
    for (const database of [this.#strict, this.#relaxed]) {
      // Answering false keeps Dexie's own handler, which would only close and warn, from running.
      database.on('versionchange', (event) => {
        tell(event.newVersion === null ? 'cleared' : 'upgraded');
        return false;
      });
      // Dexie calls this for our own closing too.
      database.on('close', () => {
        if (!this.#isClosed) tell('cleared');
      });
    }
  }

  async reopen(): Promise<void> {
    try {
      await Promise.all([this.#strict.open(), this.#relaxed.open()]);
      this.#isClosed = false;
    } catch (error) {
      throw storeFailure(error, 'read');
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#strict.close();
    this.#relaxed.close();
  }

  async #read<T>(stores: readonly string[], work: () => PromiseLike<T>): Promise<T> {
    try {
      return await this.#relaxed.transaction('r', stores, work);
    } catch (error) {
      throw storeFailure(error, 'read');
    }
  }

  async #write<T>(
    database: Database,
    stores: readonly string[],
    work: () => PromiseLike<T>,
  ): Promise<T> {
    if (this.#isLost) throw storageError('STO_CLOSED', 'The workspace was closed under this tab');
    let transaction: IDBTransaction | undefined;
    const writing = database.transaction('rw', stores, (running) => {
      transaction = running.idbtrans;
      return work();
    });
    this.#writing.add(writing);
    try {
      return await writing;
    } catch (error) {
      // A full store breaks the transaction off, and only the transaction says why.
      throw storeFailure(transaction?.error ?? error, 'write');
    } finally {
      this.#writing.delete(writing);
    }
  }
}
