import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import duckdbWasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import duckdbWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { printDuckdbText } from '../../src/sql/dialects/duckdb.ts';
import { startStatements } from '../../src/sql/dialects/duckdb-start.ts';
import { literal } from '../../src/sql/literal.ts';
import type { Sql } from '../../src/sql/query.ts';
import { sql } from '../../src/sql/sql.ts';

/** A running, sealed DuckDB. Files for import are registered under `folder`, a name nobody can guess. */
export interface RunningDuckdb {
  readonly database: AsyncDuckDB;
  readonly folder: string;
  readonly version: string;
  readonly parquetExtension: boolean;
  /** Called when the engine's own worker dies. */
  onDeath: (message: string) => void;
}

const GIGABYTE = 2 ** 30;
const MOST_MEMORY = 2.5 * GIGABYTE;

/** Starts the engine in a worker below ours (2 to 4 s), loads the signed parquet extension when there is one, and seals it. */
export async function startDuckdb(extensionRepository?: string): Promise<RunningDuckdb> {
  // eslint-disable-next-line no-restricted-syntax -- the engine's own worker can only be started from ours.
  const worker = new Worker(sameOrigin(duckdbWorker), { name: 'duckdb' });
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  const running = {
    database,
    folder: `paydown-${crypto.getRandomValues(new Uint32Array(4)).join('-')}/`,
    onDeath: () => undefined,
  };
  const death = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  const started: RunningDuckdb = await Promise.race([open(running, extensionRepository), death]);
  death.catch((error: unknown) => started.onDeath(String(error)));
  return started;
}

async function open(
  running: Pick<RunningDuckdb, 'database' | 'folder' | 'onDeath'>,
  extensionRepository: string | undefined,
): Promise<RunningDuckdb> {
  const { database, folder } = running;
  await database.instantiate(sameOrigin(duckdbWasm));
  await database.open({});
  const parquetExtension =
    extensionRepository !== undefined && (await loadParquet(database, extensionRepository));
  const connection = await database.connectInternal();
  for (const statement of startStatements({ folder, memoryLimitBytes: memoryLimitBytes() })) {
    await database.runQuery(connection, printDuckdbText(statement));
  }
  await database.disconnect(connection);
  const version = await database.getVersion();
  return Object.assign(running, { version, parquetExtension });
}

/** A damaged or foreign extension is refused by its signature; Parquet then goes the other way. */
async function loadParquet(database: AsyncDuckDB, repository: string): Promise<boolean> {
  const statements: readonly Sql[] = [
    sql`SET custom_extension_repository = ${literal(repository)}`,
    sql`LOAD parquet`,
  ];
  const connection = await database.connectInternal();
  try {
    for (const statement of statements) {
      await database.runQuery(connection, printDuckdbText(statement));
    }
    return true;
  } catch {
    return false;
  } finally {
    await database.disconnect(connection);
  }
}

/** Half of the machine's memory as far as the browser says, at most 2.5 GB: a wasm engine ends at 4. */
function memoryLimitBytes(): number {
  const gigabytes = 'deviceMemory' in navigator ? Number(navigator.deviceMemory) : NaN;
  return Number.isFinite(gigabytes)
    ? Math.min(MOST_MEMORY, 0.5 * gigabytes * GIGABYTE)
    : MOST_MEMORY;
}

function sameOrigin(address: string): string {
  return new URL(address, self.location.href).href;
}
