import type { Database, Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { headOf } from '../head-of.ts';
import { openingError } from '../opening-error.ts';
import { FileVfs } from './file-vfs.ts';
import { syncBytes } from './sync-bytes.ts';

export interface SqliteDatabase {
  readonly sqlite3: Sqlite3Static;
  readonly db: Database;
  /** Its writer keeps changes in a log beside the file, which is not part of it. */
  readonly hasLog: boolean;
}

const OPCODES_PER_CHECK = 20_000;
/** The last byte of the number that says how text is kept; 0 before the first table. */
const ENCODING_AT = 59;
const UTF8 = 1;

let files: FileVfs | undefined;

/**
 * Opens a database for reading while `work` runs. A statement that gives nothing for longer than
 * `patienceMs` is stopped. Throws `SRC_DATABASE_DAMAGED`,
 * `SRC_DATABASE_UNSUPPORTED` and `SRC_DATABASE_SLOW`.
 */
export async function withDatabase<T>(
  sqlite3: Sqlite3Static,
  file: File,
  work: (open: SqliteDatabase, patience: { restart: (ms: number) => void }) => Promise<T>,
): Promise<T> {
  files ??= new FileVfs(sqlite3);
  const header = await headOf(file, 100);
  if ((header[ENCODING_AT] ?? UTF8) > UTF8) {
    const what = 'The database keeps its text as UTF-16, which cannot be read here';
    throw openingError('SRC_DATABASE_UNSUPPORTED', what, file.name);
  }
  const name = files.add({ size: file.size, bytes: await syncBytes(file) });
  let deadline = Infinity;
  const restart = (ms: number) => {
    deadline = performance.now() + ms;
  };
  let db: Database | undefined;
  try {
    db = new sqlite3.oo1.DB({ filename: `file:${name}?immutable=1`, flags: 'r', vfs: files.name });
    const { pointer } = db;
    if (pointer === undefined)
      throw openingError('SRC_DATABASE_DAMAGED', 'It cannot be opened', file.name);
    const isLate = () => (performance.now() > deadline ? 1 : 0);
    sqlite3.capi.sqlite3_progress_handler(pointer, OPCODES_PER_CHECK, isLate, 0);
    return await work({ sqlite3, db, hasLog: header[18] === 2 }, { restart });
  } catch (cause) {
    throw databaseError(sqlite3, cause, file.name);
  } finally {
    db?.close();
    files.remove(name);
  }
}

function databaseError(
  { SQLite3Error, capi }: Sqlite3Static,
  cause: unknown,
  where: string,
): unknown {
  if (!(cause instanceof SQLite3Error)) return cause;
  const { resultCode, message } = cause;
  if (resultCode === capi.SQLITE_INTERRUPT) {
    return openingError('SRC_DATABASE_SLOW', 'A table or view took too long', where, cause);
  }
  return openingError('SRC_DATABASE_DAMAGED', `SQLite says: ${message}`, where, cause);
}

/** Whether a statement was stopped because it took too long. */
export function isStopped({ SQLite3Error, capi }: Sqlite3Static, error: unknown): boolean {
  return error instanceof SQLite3Error && error.resultCode === capi.SQLITE_INTERRUPT;
}
