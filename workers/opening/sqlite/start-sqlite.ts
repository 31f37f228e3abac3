import init, { type Sqlite3Static } from '@sqlite.org/sqlite-wasm';

let started: Promise<Sqlite3Static> | undefined;

/** Loads SQLite once per worker; later calls wait for the first. `wasm` is its address or its bytes. */
export function startSqlite(wasm: string | Uint8Array): Promise<Sqlite3Static> {
  started ??= begin(wasm);
  return started;
}

async function begin(wasm: string | Uint8Array): Promise<Sqlite3Static> {
  // Databases are read where they are; its stores of its own would start workers.
  const disable = {
    vfs: { opfs: true, 'opfs-vfs': true, 'opfs-wl': true, 'opfs-sahpool': true, kvvfs: true },
  };
  Object.assign(globalThis, { sqlite3ApiConfig: { disable, warn: silent, error: silent } });
  const start: (options: object) => Promise<Sqlite3Static> = init;
  return start({
    ...(typeof wasm === 'string' ? { locateFile: () => wasm } : { wasmBinary: wasm }),
    ...{ print: silent, printErr: silent },
  });
}

function silent(): void {
  return undefined;
}
