import { describe, expect, test } from 'vitest';
import { dataFileHashes } from '../../../src/storage/backup/data-files.ts';
import { heldElsewhere } from '../../../src/storage/held-elsewhere.ts';
import type { WorkspaceRecord } from '../../../src/storage/records/workspace.ts';
import { liveDigests } from '../../../src/storage/garbage.ts';
import type { StoragePort } from '../../../src/storage/storage-port.ts';
import { Upkeep } from '../../../src/storage/upkeep.ts';
import { Workspaces } from '../../../src/storage/workspaces.svelte.ts';
import { ANNA, FRESH, type MemoryProfile } from '../fixtures.ts';
import { memoryPlace } from './memory-place.ts';
import { randomWorkspace } from './random-workspace.ts';

const ACTOR = { person: ANNA, kind: 'human' } as const;
const DAY_MS = 86_400_000;
/** Seed of a workspace whose first version has blobs. */
const SEED = 9;

/** The workspaces of a browser as a tab sees them that has `database` open. */
async function tab(profile: MemoryProfile, port: StoragePort, days = 0, database = 'paydown') {
  const place = await memoryPlace(profile);
  const switched: string[] = [];
  const workspaces = new Workspaces({
    place,
    database,
    port,
    clock: () => new Date(Date.parse('2026-11-24T12:00:00.000Z') + days * DAY_MS).toISOString(),
    fresh: FRESH,
    onswitch: () => switched.push(workspaces.content.current),
  });
  await workspaces.note(await recordOf(port));
  return { workspaces, place, switched };
}

async function recordOf(port: StoragePort): Promise<WorkspaceRecord> {
  const [record] = (await port.readContent()).snapshot.workspace.values();
  if (record === undefined) throw new Error('no workspace');
  return record;
}

const named = ({ all }: Workspaces, name: string) => all.find((slot) => slot.name === name);

describe('workspaces of one browser', () => {
  test('are made, opened and shown by name, each with records of its own', async () => {
    const { profile, port } = await randomWorkspace(SEED);
    const { workspaces, switched } = await tab(profile, port);
    await workspaces.create('Second');
    expect(workspaces.all.map(({ name }) => name)).toEqual(['Second', 'Test']);
    expect(switched).toEqual([named(workspaces, 'Second')?.database]);
    const second = await profile.open(workspaces.content.current);
    expect((await recordOf(second)).name).toBe('Second');
    expect((await second.readContent()).snapshot.people.size).toBe(0);
    await workspaces.open('paydown');
    expect(workspaces.content.current).toBe('paydown');
    await expect(workspaces.open('gone')).rejects.toMatchObject({ code: 'STO_WORKSPACE_GONE' });
  });

  test('are duplicated with all rows and shared bytes, under an id of their own', async () => {
    const { profile, port } = await randomWorkspace(SEED);
    const { workspaces } = await tab(profile, port);
    const files = profile.folder.folder('blobs').files.size;
    await workspaces.duplicate('Copy', ACTOR);
    const slot = named(workspaces, 'Copy');
    const copy = await profile.open(slot?.database ?? '');
    const [before, after] = [await port.readContent(), await copy.readContent()];
    expect((await recordOf(copy)).id).not.toBe((await recordOf(port)).id);
    const snapshot = { ...after.snapshot, workspace: before.snapshot.workspace };
    const audit = after.audit.slice(0, -1);
    expect(await dataFileHashes({ ...after, snapshot, audit })).toEqual(
      await dataFileHashes(before),
    );
    expect(profile.folder.folder('blobs').files.size).toBe(files);
    expect(workspaces.content.current).toBe('paydown');
  });

  test('are set aside when they are deleted, put back within 30 days, and gone after', async () => {
    const { profile, port } = await randomWorkspace(SEED);
    const { workspaces, place } = await tab(profile, port);
    await workspaces.duplicate('Copy', ACTOR);
    const { database = '' } = named(workspaces, 'Copy') ?? {};
    await workspaces.remove(database);
    expect(workspaces.all.map(({ name }) => name)).toEqual(['Test']);
    const [slot] = workspaces.setAside;
    if (slot === undefined) throw new Error('nothing was set aside');
    expect(workspaces.daysLeft(slot)).toBe(30);
    await workspaces.putBack(slot);
    expect(workspaces.all.map(({ name }) => name)).toEqual(['Copy', 'Test']);

    await workspaces.remove(database);
    const later = await tab(profile, port, 29);
    await later.workspaces.tidy();
    expect(later.workspaces.setAside).toHaveLength(1);
    const tooLate = await tab(profile, port, 31);
    await tooLate.workspaces.tidy();
    expect(tooLate.workspaces.setAside).toEqual([]);
    const databases = (await profile.indexedDB.databases()).map(({ name }) => name);
    expect(databases).not.toContain(database);
    expect((await place.shelf.read()).slots.map((each) => each.name)).toEqual(['Test']);
  });

  test('the open one makes room for another when it is deleted', async () => {
    const { profile, port } = await randomWorkspace(SEED);
    const { workspaces, switched } = await tab(profile, port);
    await workspaces.remove('paydown');
    expect(workspaces.setAside.map(({ database }) => database)).toEqual(['paydown']);
    expect(workspaces.content.current).not.toBe('paydown');
    expect(switched).toEqual([workspaces.content.current]);
    const opened = await profile.open(workspaces.content.current);
    expect((await recordOf(opened)).name).toBe(FRESH.name);
  });

  test('lose no bytes to the sweep of another one', async () => {
    const { profile, port } = await randomWorkspace(SEED);
    const { workspaces } = await tab(profile, port);
    await workspaces.create('Second');
    const second = await profile.open(workspaces.content.current);
    const needed = liveDigests((await port.readContent()).snapshot);
    expect(needed.size).toBeGreaterThan(0);
    const inThreeDays = () => new Date(Date.now() + 3 * DAY_MS).toISOString();
    const sweep = async (elsewhere: boolean) => {
      const upkeep = new Upkeep({
        port: second,
        clock: inThreeDays,
        snapshot: () => snapshot,
        commit: () => Promise.resolve(),
        mark: () => Promise.resolve(),
        recent: new Set(),
        ...(elsewhere
          ? {
              heldElsewhere: async () => {
                const others = workspaces.all.filter(({ name }) => name !== 'Second');
                return heldElsewhere(others, profile.indexedDb);
              },
            }
          : {}),
      });
      await upkeep.check();
      return upkeep.tidy();
    };
    const { snapshot } = await second.readContent();
    expect(await sweep(true)).toEqual([]);
    // Without the other workspaces the same sweep would take them.
    expect(new Set(await sweep(false))).toEqual(needed);
  });
});
