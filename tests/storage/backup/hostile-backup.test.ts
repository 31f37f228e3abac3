import { beforeAll, describe, expect, test } from 'vitest';
import { sealed } from '../../../src/storage/backup/sealed.ts';
import { checkBackup } from '../../../src/storage/check-backup.ts';
import { restoreBackup } from '../../../src/storage/restore-backup.ts';
import { writeBackup } from '../../../src/storage/write-backup.ts';
import { PaydownError } from '../../../src/vocabulary/paydown-error.ts';
import { type MemoryProfile, steppingClock } from '../fixtures.ts';
import { craftOf } from './crafted-backup.ts';
import { hostileBackups } from './hostile-backups.ts';
import { memoryPlace } from './memory-place.ts';
import { MemoryTarget } from './memory-target.ts';
import { profileDump } from './profile-dump.ts';
import { randomOf, randomWorkspace } from './random-workspace.ts';

const STAMP = { at: '2026-11-24T13:00:00.000Z', app: '0.1.0' };
/** Seed of a workspace whose first version has blobs. */
const SEED = 9;
const QUICK_WORK_FACTOR = 8;

let profile: MemoryProfile;
let file: Blob;

beforeAll(async () => {
  const made = await randomWorkspace(SEED);
  const target = new MemoryTarget();
  await writeBackup(made.port, target, STAMP);
  profile = made.profile;
  file = target.file;
});

/** Restores a file as the app does; answers the code it was refused with, or `restored`. */
async function restored(hostile: Blob, passphrase?: string): Promise<string> {
  const place = await memoryPlace(profile);
  try {
    const checked = await checkBackup({ file: hostile, passphrase });
    await restoreBackup({ file: hostile }, checked, place, { clock: steppingClock() });
    return 'restored';
  } catch (error) {
    if (error instanceof PaydownError) return error.code;
    throw error;
  } finally {
    place.shelf.close();
  }
}

describe('a backup that Paydown did not write', () => {
  test('is refused with a code, and nothing is written', async () => {
    const cases = await hostileBackups(await craftOf(file), file);
    expect(cases.length).toBeGreaterThanOrEqual(120);
    const before = await profileDump(profile);
    const found = [];
    for (const { name, file: hostile, code } of cases) {
      found.push({ name, code: await restored(hostile, 'a passphrase'), expected: code });
    }
    expect(found.filter(({ code, expected }) => code !== expected)).toEqual([]);
    expect(await profileDump(profile)).toEqual(before);
  });

  test('is refused when it was cut at any length', async () => {
    const before = await profileDump(profile);
    const random = randomOf(1);
    for (let cut = 0; cut < 200; cut += 1) {
      const length = Math.floor(random() * file.size);
      const code = await restored(file.slice(0, length));
      expect(code, `cut at ${length}`).toMatch(/^STO_BACKUP_(DAMAGED|FOREIGN|REFUSED)$/);
    }
    expect(await profileDump(profile)).toEqual(before);
  });

  test('is refused when any bit of it was flipped', async () => {
    const before = await profileDump(profile);
    const random = randomOf(2);
    const whole = new Uint8Array(await file.arrayBuffer());
    for (let flip = 0; flip < 500; flip += 1) {
      const bit = Math.floor(random() * whole.length * 8);
      const flipped = whole.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const code = await restored(new Blob([flipped]));
      expect(code, `bit ${bit}`).toMatch(/^STO_(TOO_NEW|BACKUP_\w+)$/);
    }
    expect(await profileDump(profile)).toEqual(before);
  });

  test('is refused when it is sealed and was cut, changed, or met with another passphrase', async () => {
    const passphrase = 'correct horse battery staple';
    const target = new MemoryTarget();
    const stream = await sealed(file.stream(), passphrase, QUICK_WORK_FACTOR);
    await stream.pipeTo(await target.write());
    expect(await restored(target.file)).toBe('STO_BACKUP_SEALED');
    expect(await restored(target.file, 'another')).toBe('STO_BACKUP_SEALED');
    expect(await restored(target.file.slice(0, -1), passphrase)).toBe('STO_BACKUP_DAMAGED');
    const bytes = new Uint8Array(await target.file.arrayBuffer());
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    expect(await restored(new Blob([bytes]), passphrase)).toBe('STO_BACKUP_DAMAGED');
    const checked = await checkBackup({ file: target.file, passphrase });
    expect(checked.content).toEqual((await checkBackup({ file })).content);
  });
});
