import { describe, expect, test } from 'vitest';
import { dataFileHashes } from '../../../src/storage/backup/data-files.ts';
import { checkBackup } from '../../../src/storage/check-backup.ts';
import { restoreBackup } from '../../../src/storage/restore-backup.ts';
import { writeBackup } from '../../../src/storage/write-backup.ts';
import { Faults, faultyProfile } from '../faulty-port.ts';
import { MemoryProfile, newWorkspace, steppingClock } from '../fixtures.ts';
import { memoryPlace } from './memory-place.ts';
import { MemoryTarget } from './memory-target.ts';
import { profileDump } from './profile-dump.ts';
import { randomWorkspace } from './random-workspace.ts';

const STAMP = { at: '2026-11-24T13:00:00.000Z', app: '0.1.0' };
const ROUND_TRIPS = process.env['PAYDOWN_LONG'] === undefined ? 60 : 500;

const LONG_MS = 600_000;

async function backupOf(seed: number, passphrase?: string) {
  const made = await randomWorkspace(seed);
  const target = new MemoryTarget();
  await writeBackup(made.port, target, { ...STAMP, passphrase });
  return { ...made, target };
}

describe('a restored workspace', () => {
  test(
    `is the one that was backed up, for ${ROUND_TRIPS} random workspaces`,
    async () => {
      for (let seed = 0; seed < ROUND_TRIPS; seed += 1) {
        const { port, target } = await backupOf(seed);
        const profile = new MemoryProfile();
        const place = await memoryPlace(profile);
        const checked = await checkBackup({ file: target.file });
        const slot = await restoreBackup({ file: target.file }, checked, place, {
          clock: steppingClock(),
        });
        const restored = await profile.open(slot.database);
        const { audit, ...content } = await restored.readContent();
        expect(audit.at(-1)?.action, `seed ${seed}`).toBe('workspace.restore');
        const before = await port.readContent();
        const records = [...content.snapshot.workspace.values()];
        expect(records[0]?.backedUp?.at, `seed ${seed}`).toBe(STAMP.at);
        const snapshot = { ...content.snapshot, workspace: before.snapshot.workspace };
        const back = await dataFileHashes({ ...content, snapshot, audit: audit.slice(0, -1) });
        expect(back, `seed ${seed}`).toEqual(await dataFileHashes(before));
        expect(await bytesOfBlobs(restored), `seed ${seed}`).toEqual(await bytesOfBlobs(port));
      }
    },
    LONG_MS,
  );

  test('is not there when the restore fails at any write, and the open one is as it was', async () => {
    const { target } = await backupOf(1);
    const checked = await checkBackup({ file: target.file });
    const faults = new Faults();
    const profile = faultyProfile(faults);
    await newWorkspace(profile);
    const place = await memoryPlace(profile);
    const before = await profileDump(profile);
    const restore = () =>
      restoreBackup({ file: target.file }, checked, place, { clock: steppingClock() });
    let failures = 0;
    for (let nth = 1; ; nth += 1) {
      // The first writes try out the folder: one that cannot be written is not an error.
      faults.arm(nth, 'quota');
      const slot = await restore().catch(() => undefined);
      const wrote = faults.writes;
      faults.disarm();
      if (slot === undefined) {
        failures += 1;
        expect(withoutFiles(await profileDump(profile)), `write ${nth}`).toEqual(
          withoutFiles(before),
        );
      } else {
        await place.erase(slot.database);
        await place.shelf.update(() => ({ remove: [slot.database] }));
      }
      if (wrote < nth) break;
    }
    expect(failures).toBeGreaterThan(3);
  });

  test('is not there when the restore is cancelled', async () => {
    const { target } = await backupOf(1);
    const { profile } = await newWorkspace();
    const place = await memoryPlace(profile);
    const before = await profileDump(profile);
    const checked = await checkBackup({ file: target.file });
    const cancel = new AbortController();
    const restoring = restoreBackup({ file: target.file }, checked, place, {
      clock: steppingClock(),
      signal: cancel.signal,
      report: () => cancel.abort(),
    });
    await expect(restoring).rejects.toThrow();
    expect(withoutFiles(await profileDump(profile))).toEqual(withoutFiles(before));
  });

  test('is not made from a file that changed after it was checked', async () => {
    const { target } = await backupOf(1);
    const other = await backupOf(2);
    const profile = new MemoryProfile();
    const place = await memoryPlace(profile);
    const checked = await checkBackup({ file: target.file });
    const restoring = restoreBackup({ file: other.target.file }, checked, place, {
      clock: steppingClock(),
    });
    await expect(restoring).rejects.toMatchObject({ code: 'STO_BACKUP_DAMAGED' });
    expect((await place.shelf.read()).slots).toEqual([]);
  });
});

/** Files that no record names are garbage, which the next sweeps collect. */
function withoutFiles(dump: object): object {
  return { ...dump, files: undefined };
}

async function bytesOfBlobs(port: Awaited<ReturnType<MemoryProfile['open']>>) {
  const infos = (await port.blobs.list()).toSorted((a, b) => (a.digest < b.digest ? -1 : 1));
  return Promise.all(infos.map(async ({ digest }) => (await port.blobs.read(digest))?.text()));
}
