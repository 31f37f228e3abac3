import { identifier } from '../../../src/sql/identifier.ts';
import { literal } from '../../../src/sql/literal.ts';
import { sql } from '../../../src/sql/sql.ts';
import { PaydownError } from '../../../src/vocabulary/paydown-error.ts';
import { DuckdbSession } from '../../query/duckdb-session.ts';
import { startDuckdb, type RunningDuckdb } from '../../query/start-duckdb.ts';
import { headOf } from '../head-of.ts';
import type { OpeningParts } from '../opener.ts';
import { openingError } from '../opening-error.ts';

/** What an attached database is called. */
export const BROUGHT = 'brought';

const VERSION_AT = 12;
const HEADERS_AT = [4096, 8192];
const BLOCKS_AT = 12_288;
/** Written by DuckDB 1.4, whose engine is here; 64 is what all write unless told otherwise. */
const LAST_VERSION = 67;
/** The engine takes it as one buffer. */
const MAX_BYTES = 2 ** 30;

let engine: Promise<RunningDuckdb> | undefined;

/**
 * Attaches a DuckDB file for reading to a sealed engine of this worker while `work` runs. The engine
 * (34 MB) is loaded the first time and stays until a file breaks it.
 * Throws `SRC_DATABASE_UNSUPPORTED`, `SRC_DATABASE_DAMAGED`, `ENG_CANCELLED`.
 */
export async function withBrought<T>(
  file: File,
  { signal, report }: OpeningParts,
  work: (session: DuckdbSession) => Promise<T>,
): Promise<T> {
  await checkHeaders(file);
  engine ??= startDuckdb();
  const duckdb = await engine;
  const died = new Promise<never>((_, reject) => {
    duckdb.onDeath = (message) => reject(new Error(message));
  });
  try {
    return await Promise.race([attached(duckdb, file, { signal, report }, work), died]);
  } catch (cause) {
    if (cause instanceof PaydownError && /^(SRC_|ENG_CANCELLED)/.test(cause.code)) throw cause;
    engine = undefined;
    void duckdb.database.terminate().catch(() => undefined);
    const what = cause instanceof PaydownError ? cause.what : String(cause);
    throw openingError('SRC_DATABASE_DAMAGED', `DuckDB says: ${what}`, file.name, cause);
  }
}

async function attached<T>(
  duckdb: RunningDuckdb,
  file: File,
  { signal, report }: Pick<OpeningParts, 'signal' | 'report'>,
  work: (session: DuckdbSession) => Promise<T>,
): Promise<T> {
  const { database, folder } = duckdb;
  const path = `${folder}${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  const session = await DuckdbSession.open(duckdb, signal, (progress) => void report(progress));
  await database.registerFileBuffer(path, new Uint8Array(await file.arrayBuffer()));
  try {
    await session.run(
      sql`ATTACH ${literal(path)} AS ${identifier(BROUGHT)} (READ_ONLY, TYPE duckdb)`,
    );
    return await work(session);
  } finally {
    await session.close();
    await detach(duckdb);
    await database.dropFile(path).catch(() => undefined);
  }
}

/** On a session of its own, as a cancelled one runs nothing more. */
async function detach(duckdb: RunningDuckdb): Promise<void> {
  const session = await DuckdbSession.open(duckdb, new AbortController().signal, () => undefined);
  try {
    await session.run(sql`DETACH DATABASE IF EXISTS ${identifier(BROUGHT)}`);
  } finally {
    await session.close();
  }
}

async function checkHeaders(file: File): Promise<void> {
  const head = await headOf(file, BLOCKS_AT);
  if (head.length < BLOCKS_AT) throw cutShort(file);
  const view = new DataView(head.buffer);
  const version = view.getUint32(VERSION_AT, true);
  if (version > LAST_VERSION) {
    const what = 'The file was written by a version of DuckDB after 1.4';
    throw openingError('SRC_DATABASE_UNSUPPORTED', what, file.name);
  }
  if (file.size > MAX_BYTES) {
    const what = 'A DuckDB file of more than 1 GB cannot be read here';
    throw openingError('SRC_DATABASE_UNSUPPORTED', what, file.name);
  }
  // Of two headers the one of the later iteration holds; the engine does not survive a file cut short.
  const [first = 0, second = 0] = HEADERS_AT.map((at) => Number(view.getBigUint64(at + 8, true)));
  const at = HEADERS_AT[first >= second ? 0 : 1] ?? 0;
  const blocks = Number(view.getBigUint64(at + 32, true));
  const blockBytes = Number(view.getBigUint64(at + 40, true));
  if (file.size < BLOCKS_AT + blocks * blockBytes) throw cutShort(file);
}

function cutShort(file: File) {
  return openingError('SRC_DATABASE_DAMAGED', 'The end of the database is missing', file.name);
}
