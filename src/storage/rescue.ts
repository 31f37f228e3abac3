import type { WorkspaceId } from '../vocabulary/ids.ts';
import type { Clock } from '../vocabulary/instant.ts';
import { zipStream, type ZipInput } from './backup/zip-stream.ts';
import { randomHex } from './random-hex.ts';
import { FIRST_DATABASE } from './first-database.ts';
import { Shelf } from './shelf.ts';

/** What of a workspace that does not open can be read all the same. */
export interface Rescued {
  /** Files of versions, damaged ones among them, by their path in the private folder. */
  readonly files: readonly { readonly path: string; readonly file: File }[];
  /** Rows of each object store that answers, by database and store. */
  readonly stores: readonly { readonly path: string; readonly rows: readonly unknown[] }[];
}

/** What the browser gives; tests put stand-ins here. */
export interface RescueDevices {
  readonly indexedDB: IDBFactory;
  /** The origin's private folder; absent where there is none. */
  readonly folder?: () => Promise<FileSystemDirectoryHandle>;
}

/** Reads all that answers, each part for itself; what does not is left out. */
export async function rescue({ indexedDB, folder }: RescueDevices): Promise<Rescued> {
  const [files, stores] = await Promise.all([
    folder === undefined ? [] : filesIn(folder).catch(() => []),
    storesIn(indexedDB).catch(() => []),
  ]);
  return { files, stores };
}

/** The rescued parts as one ZIP file: `blobs/…` as they lie, `records/<database>/<store>.ndjson`. */
export async function rescueArchive({ files, stores }: Rescued): Promise<Blob> {
  const inputs: readonly ZipInput[] = [
    ...stores.map(({ path, rows }) => ({
      path,
      pieces: [new TextEncoder().encode(rows.map((row) => `${lineOf(row)}\n`).join(''))],
    })),
    ...files.map(({ path, file }) => ({ path, pieces: piecesOf(file) })),
  ];
  const parts: BlobPart[] = [];
  // The browser keeps the pieces of a large Blob outside the page's memory.
  for await (const piece of zipStream(inputs)) parts.push(new Blob([new Uint8Array(piece)]));
  return new Blob(parts, { type: 'application/zip' });
}

/**
 * Lets the next start open an empty place beside the workspace that does not open, which stays as it
 * is. Throws `STO_UNREADABLE` when the browser opens nothing at all.
 */
export async function openBeside(
  clock: Clock,
  indexedDb?: Parameters<typeof Shelf.open>[0],
): Promise<void> {
  const shelf = await Shelf.open(indexedDb);
  const database = `${FIRST_DATABASE}-${randomHex(8)}`;
  const slot = { database, workspaceId: '' as WorkspaceId, name: 'My workspace', madeAt: clock() };
  await shelf.update(() => ({ current: database, put: [slot] }));
  shelf.close();
}

async function filesIn(
  folder: () => Promise<FileSystemDirectoryHandle>,
): Promise<Rescued['files']> {
  const root = await folder();
  const found = await Promise.all(
    ['blobs', 'bad'].map((name) => filesUnder(root, name).catch((): Rescued['files'] => [])),
  );
  return found.flat();
}

async function filesUnder(
  root: FileSystemDirectoryHandle,
  name: string,
): Promise<Rescued['files']> {
  const place = await root.getDirectoryHandle(name);
  const found: { path: string; file: File }[] = [];
  for await (const handle of place.values()) {
    const file = handle.kind === 'file' ? await handle.getFile().catch(() => undefined) : undefined;
    if (file !== undefined && file.size > 0) found.push({ path: `${name}/${file.name}`, file });
  }
  return found;
}

async function storesIn(indexedDB: IDBFactory): Promise<Rescued['stores']> {
  const found: { path: string; rows: readonly unknown[] }[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith(FIRST_DATABASE)) continue;
    const database = await answer(indexedDB.open(name)).catch(() => undefined);
    if (database === undefined) continue;
    for (const store of database.objectStoreNames) {
      const rows = await answer(
        database.transaction(store, 'readonly').objectStore(store).getAll(),
      ).catch((): readonly unknown[] => []);
      if (rows.length > 0) found.push({ path: `records/${name}/${store}.ndjson`, rows });
    }
    database.close();
  }
  return found;
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer'));
  });
}

/** One row as JSON; bytes are the text of audit entries. */
function lineOf(row: unknown): string {
  return JSON.stringify(row, (_key, value: unknown) => {
    if (value instanceof Uint8Array) return new TextDecoder().decode(value);
    return typeof value === 'bigint' ? String(value) : value;
  });
}

async function* piecesOf(file: File): AsyncGenerator<Uint8Array, void> {
  const reader = file.stream().getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}
