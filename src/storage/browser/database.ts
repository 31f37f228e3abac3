import Dexie, { type Table } from 'dexie';
import type { AuditEntryRecord } from '../records/audit-entry.ts';
import type { HealthRecord } from '../records/health.ts';
import type { HistoryRecord } from '../records/history.ts';
import type { LedgerEntryRecord } from '../records/ledger-entry.ts';
import { TABLE_KEYS } from '../records/tables.ts';

/** Raised with every change of the stores below, which then gets a migration. */
export const SCHEMA_VERSION = 1;

/** Every object store and its primary key. Rows of tables are never kept here. */
const STORES = {
  ...TABLE_KEYS,
  ledger: 'seq',
  audit: 'seq',
  history: 'id',
  health: '++id',
  /** Bytes of versions where the browser gives no file store. */
  blobs: 'digest',
} as const;

/** Bytes kept in the record store. */
export interface StoredBlob {
  readonly digest: string;
  readonly bytes: Blob;
  readonly sizeBytes: number;
  readonly modifiedAt: number;
}

/** The record store over one connection of the given durability. */
export class Database extends Dexie {
  declare readonly ledger: Table<LedgerEntryRecord, number>;
  declare readonly audit: Table<AuditEntryRecord, number>;
  declare readonly history: Table<HistoryRecord, string>;
  declare readonly health: Table<HealthRecord, number, Omit<HealthRecord, 'id'>>;
  declare readonly blobs: Table<StoredBlob, string>;

  constructor(
    name: string,
    durability: 'strict' | 'relaxed',
    indexedDb?: { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange },
  ) {
    super(name, { ...indexedDb, chromeTransactionDurability: durability });
    this.version(SCHEMA_VERSION).stores(STORES);
  }
}
