import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyChunk } from '../../src/storage/audit-chain.ts';
import { openBrowserStorage } from '../../src/storage/browser-storage-port.ts';
import type { CommitRequest } from '../../src/storage/commit-request.ts';
import { Workspace } from '../../src/storage/workspace.svelte.ts';
import type { PersonId } from '../../src/vocabulary/ids.ts';

const NAME = 'paydown-test';
const open: Workspace[] = [];

beforeEach(wipe);
afterEach(() => open.splice(0).forEach((workspace) => workspace.close()));

async function wipe(): Promise<void> {
  localStorage.clear();
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
  await new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(NAME);
    asked.onsuccess = asked.onerror = resolve;
  });
}

async function start(): Promise<Workspace> {
  const port = await openBrowserStorage(
    { folder: () => navigator.storage.getDirectory(), small: localStorage },
    NAME,
  );
  const workspace = new Workspace({
    port,
    clock: () => new Date().toISOString(),
    fresh: { name: 'Test', timeZone: 'UTC', appVersion: '0.1.0' },
    locks: navigator.locks,
    channel: new BroadcastChannel('paydown-test'),
    device: navigator.storage,
    verifyAudit: (chunk, mark) => Promise.resolve(verifyChunk(chunk, mark)),
    whenIdle: (work) => void setTimeout(work),
  });
  open.push(workspace);
  await workspace.start();
  return workspace;
}

function addPerson(workspace: Workspace, name: string): CommitRequest {
  return {
    actor: workspace.actor,
    reason: `${name} added`,
    records: [
      {
        table: 'people',
        act: 'put',
        record: {
          id: name as PersonId,
          name,
          role: 'analyst',
          addedAt: '2026-11-24T12:00:00.000Z',
        },
      },
    ],
    ledgerEntries: [],
    auditEvent: { action: 'person.add', object: { kind: 'person', id: name }, detail: {} },
    undoable: true,
  };
}

test('a first start makes the workspace; the next finds everything and verifies the log', async () => {
  const first = await start();
  expect(first.phase).toEqual({ name: 'ready', fresh: true });
  expect(first.role).toBe('writer');
  await first.commit(addPerson(first, 'anna'));
  const { digest } = await first.putBlob(new TextEncoder().encode('a,b'));
  expect(first.saving.name).toBe('saved');
  first.close();

  const second = await start();
  await expect.poll(() => second.role).toBe('writer');
  expect(second.phase).toEqual({ name: 'ready', fresh: false });
  expect(second.snapshot.people.get('anna')?.name).toBe('anna');
  expect(await (await second.readBlob(digest)).text()).toBe('a,b');
  await expect.poll(() => second.audit).toMatchObject({ name: 'verified', count: 2 });
  expect(second.care.startup).toMatchObject({ blobs: 1, blobBytes: 3, ledgerBalanced: true });
  await second.commit(addPerson(second, 'ben'));
  expect(second.audit).toMatchObject({ name: 'verified', count: 3 });
});

test('undo and redo change the snapshot and name the act', async () => {
  const workspace = await start();
  await workspace.commit(addPerson(workspace, 'anna'));
  expect(workspace.canUndo?.title).toBe('anna added');
  await workspace.undo();
  expect(workspace.snapshot.people.size).toBe(0);
  expect(workspace.canUndo).toBeUndefined();
  expect(workspace.canRedo?.title).toBe('anna added');
  await workspace.redo();
  expect(workspace.snapshot.people.size).toBe(1);
  await expect(workspace.redo()).rejects.toMatchObject({ code: 'STO_UNDO_GONE' });
  expect(workspace.saving).toMatchObject({ name: 'not-saved' });
});

test('a second tab reads, writes through the first, and takes over when it closes', async () => {
  const first = await start();
  const second = await start();
  expect(second.role).toBe('reader');
  await second.commit(addPerson(second, 'anna'));
  expect(second.snapshot.people.size).toBe(1);
  expect(first.snapshot.people.size).toBe(1);
  await first.commit(addPerson(first, 'ben'));
  await expect.poll(() => second.snapshot.people.size).toBe(2);
  first.close();
  await expect.poll(() => second.role).toBe('writer');
  await second.commit(addPerson(second, 'cid'));
  expect(second.snapshot.people.size).toBe(3);
});

test('records that were cleared are a loss until a person starts over', async () => {
  (await start()).close();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(NAME).onsuccess = resolve;
  });
  const workspace = await start();
  expect(workspace.phase).toEqual({ name: 'lost', underThePage: false });
  await expect(workspace.commit(addPerson(workspace, 'anna'))).rejects.toMatchObject({
    code: 'STO_LOST',
  });
  await workspace.startOver();
  expect(workspace.phase.name).toBe('ready');
  await workspace.commit(addPerson(workspace, 'anna'));
});

test('a database that is cleared while open is a loss, and stops all writing', async () => {
  const workspace = await start();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(NAME).onsuccess = resolve;
  });
  await expect.poll(() => workspace.phase).toEqual({ name: 'lost', underThePage: true });
  await expect(workspace.commit(addPerson(workspace, 'anna'))).rejects.toMatchObject({
    code: 'STO_LOST',
  });
});

test('a newer version that opens the store gets it: this tab goes on reading and refuses acts', async () => {
  const workspace = await start();
  const acts = Promise.allSettled(
    ['anna', 'ben', 'cid'].map((name) => workspace.commit(addPerson(workspace, name))),
  );
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open(NAME, 900);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(new Error('not opened'));
  });
  const saved = (await acts).filter(({ status }) => status === 'fulfilled');
  expect(workspace.phase.name).toBe('ready');
  expect(workspace.role).toBe('reader');
  await expect(workspace.commit(addPerson(workspace, 'dan'))).rejects.toMatchObject({
    code: 'STO_CLOSED',
  });
  const people = await new Promise<number>((resolve) => {
    const asked = newer.transaction('people').objectStore('people').count();
    asked.onsuccess = () => resolve(asked.result);
  });
  newer.close();
  expect(people, 'acknowledged before is there').toBe(saved.length);
});

test('a frozen tab lets another one write, and reads its acts when it comes back', async () => {
  const first = await start();
  const second = await start();
  expect([first.role, second.role]).toEqual(['writer', 'reader']);
  first.pause();
  await expect.poll(() => second.role).toBe('writer');
  await second.commit(addPerson(second, 'anna'));
  await first.resume();
  expect(first.phase).toEqual({ name: 'ready', fresh: false });
  expect(first.role).toBe('reader');
  expect(first.snapshot.people.size).toBe(1);
  await first.commit(addPerson(first, 'ben'));
  expect(second.snapshot.people.size).toBe(2);
});

test('a ledger that does not add up is read and not written, by no tab', async () => {
  const before = await start();
  await before.commit(addPerson(before, 'anna'));
  before.close();
  await new Promise((resolve) => {
    const asked = indexedDB.open(NAME);
    asked.onsuccess = () => {
      const writing = asked.result.transaction('ledger', 'readwrite');
      writing.objectStore('ledger').put({ seq: 7, principalMinutes: 1, interestMinutes: 0 });
      writing.oncomplete = resolve;
      asked.result.close();
    };
  });
  const [writer, reader] = [await start(), await start()];
  for (const tab of [writer, reader]) {
    expect(tab.care.readOnly).toMatchObject({ code: 'STO_NOT_BALANCED' });
    expect(tab.snapshot.people.size).toBe(1);
    await expect(tab.commit(addPerson(tab, 'ben'))).rejects.toMatchObject({
      code: 'STO_NOT_BALANCED',
    });
  }
});
