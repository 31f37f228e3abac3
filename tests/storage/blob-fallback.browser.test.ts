import { afterEach, beforeEach, expect, test } from 'vitest';
import { addFile } from '../../src/datasets/add-file.ts';
import { OpenTables } from '../../src/datasets/open-tables.ts';
import { DuckdbEngine } from '../../src/engine/duckdb-engine.ts';
import { Ledger } from '../../src/ledger/ledger.svelte.ts';
import { verifyChunk } from '../../src/storage/audit-chain.ts';
import { openBrowserStorage } from '../../src/storage/browser-storage-port.ts';
import { digestOfBytes } from '../../src/storage/digest-of-bytes.ts';
import { Workspace } from '../../src/storage/workspace.svelte.ts';

const NAME = 'paydown-fallback-test';
const clock = () => new Date().toISOString();
const closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  localStorage.clear();
  await new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(NAME);
    asked.onsuccess = asked.onerror = resolve;
  });
});
afterEach(closeAll);

async function closeAll(): Promise<void> {
  for (const close of closing.splice(0)) await close();
}

type Folder = () => Promise<FileSystemDirectoryHandle>;

/** What a page does when it starts: storage, ledger, engine. */
async function start(folder: Folder) {
  const port = await openBrowserStorage({ folder, small: localStorage }, NAME);
  const workspace = new Workspace({
    ...{ port, clock, locks: navigator.locks, device: navigator.storage },
    fresh: { name: 'Test', timeZone: 'UTC', appVersion: '0.1.0' },
    channel: new BroadcastChannel(NAME),
    verifyAudit: (chunk, mark) => Promise.resolve(verifyChunk(chunk, mark)),
    whenIdle: () => undefined,
  });
  await workspace.start();
  const engine = new DuckdbEngine();
  closing.push(async () => {
    await engine.close();
    workspace.close();
  });
  const tables = new OpenTables({ engine, workspace, clock });
  const ledger = new Ledger({ store: workspace, rules: [], clock });
  return { port, workspace, engine, tables, ledger };
}

const noFolder: Folder = () => Promise.reject(new DOMException('denied', 'SecurityError'));

/** A folder in which files can be made and nothing can be written, as in browsers before `createWritable`. */
const unwritable: Folder = async () => {
  const root = await navigator.storage.getDirectory();
  const getFileHandle = async (name: string, options?: FileSystemGetFileOptions) => {
    const file = await root.getFileHandle(name, options);
    return new Proxy(file, {
      get: (target, key) => (key === 'createWritable' ? undefined : Reflect.get(target, key)),
    });
  };
  return Object.assign(Object.create(root), { getFileHandle });
};

test.each([
  ['is refused', noFolder],
  ['cannot be written', unwritable],
])(
  'where the private folder %s, an import is there after a reload',
  { timeout: 120_000 },
  async (_, folder) => {
    const first = await start(folder);
    const rows = Array.from({ length: 2_000 }, (__, k) => `${k},"name ${k % 7}",${k / 8}`);
    const file = new File([['id,name,amount', ...rows, '1,2'].join('\n')], 'sales.csv');
    const fileDigest = await digestOfBytes(new Uint8Array(await file.arrayBuffer()));
    const opened = { file, format: 'csv', notes: [] } as const;
    const requestPersistence = () => Promise.resolve(false);
    const parts = { ...first, clock, requestPersistence };
    const { versionId } = await addFile({ file, fileDigest, within: [], opened }, parts, {});
    const saved = first.workspace.snapshot.versions.get(versionId);
    expect(saved).toMatchObject({ rowCount: 2_000, setAside: { rowCount: 1 } });
    expect(await first.port.blobs.list()).toHaveLength(6);
    await closeAll();

    const second = await start(folder);
    expect(second.workspace.care.startup?.missingVersions).toEqual([]);
    expect(second.workspace.snapshot.versions.get(versionId)).toEqual(saved);
    const found = await second.tables.read(versionId, (table) => second.engine.contentHash(table));
    expect(found).toBe(saved?.contentHash);
  },
);
