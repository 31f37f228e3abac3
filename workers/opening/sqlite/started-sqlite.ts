import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import wasm from '@sqlite.org/sqlite-wasm/sqlite3.wasm?url';
import { startSqlite } from './start-sqlite.ts';

/** Waits for SQLite, loading it from our own origin the first time. */
export function startedSqlite(): Promise<Sqlite3Static> {
  return startSqlite(new URL(wasm, globalThis.location?.href ?? import.meta.url).href);
}
