import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkBackup } from '../../../src/storage/check-backup.ts';
import { writeBackup } from '../../../src/storage/write-backup.ts';
import { MemoryTarget } from './memory-target.ts';
import { randomWorkspace } from './random-workspace.ts';

/** Seed of a workspace whose first version has blobs. */
const SEED_WITH_BLOBS = 9;
const STAMP = { at: '2026-11-24T13:00:00.000Z', app: '0.1.0' };

describe('a backup', () => {
  test('holds what the workspace held, and says so after reading it back', async () => {
    const { port } = await randomWorkspace(1);
    const target = new MemoryTarget();
    const receipt = await writeBackup(port, target, STAMP);
    const checked = await checkBackup({ file: target.file });
    expect(checked.content).toEqual(await port.readContent());
    expect(checked.manifestDigest).toBe(receipt.manifestDigest);
    expect(receipt.bytes).toBe(target.file.size);
  });

  test('opens in another program for ZIP archives', async () => {
    const { port } = await randomWorkspace(2);
    const target = new MemoryTarget();
    await writeBackup(port, target, STAMP);
    const files = unzipSync(new Uint8Array(await target.file.arrayBuffer()));
    const { manifest } = await checkBackup({ file: target.file });
    expect(Object.keys(files)).toEqual([
      'manifest.json',
      ...manifest.entries.map(({ path }) => path),
      'manifest-copy.json',
    ]);
    for (const { path, bytes } of manifest.entries) expect(files[path]?.length, path).toBe(bytes);
  });

  test('is the same bytes for the same workspace at the same moment', async () => {
    const { port } = await randomWorkspace(3);
    const [one, two] = [new MemoryTarget(), new MemoryTarget()];
    await writeBackup(port, one, STAMP);
    await writeBackup(port, two, STAMP);
    expect(await one.file.arrayBuffer()).toEqual(await two.file.arrayBuffer());
  });

  test('opens with its passphrase alone when it is sealed', async () => {
    const { port } = await randomWorkspace(4);
    const target = new MemoryTarget();
    const passphrase = 'Zürich 🏔️';
    await writeBackup(port, target, { ...STAMP, passphrase });
    expect(await target.file.slice(0, 21).text()).toBe('age-encryption.org/v1');
    const checked = await checkBackup({ file: target.file, passphrase });
    expect(checked.content).toEqual(await port.readContent());
  });

  test('is not called whole when the disk gives back other bytes', async () => {
    const { port } = await randomWorkspace(4);
    const target = new MemoryTarget();
    const broken = { write: () => target.write(), read: async () => target.file.slice(0, -1) };
    await expect(writeBackup(port, broken, STAMP)).rejects.toMatchObject({
      code: 'STO_BACKUP_UNVERIFIED',
    });
  });

  test('names the bytes that were gone already', async () => {
    const { profile, port } = await randomWorkspace(SEED_WITH_BLOBS);
    const target = new MemoryTarget();
    const { files } = profile.folder.folder('blobs');
    const [gone = ''] = files.keys();
    files.delete(gone);
    expect(await writeBackup(port, target, STAMP)).toMatchObject({ absent: 1 });
    expect((await checkBackup({ file: target.file })).manifest.absent).toEqual([`sha256:${gone}`]);
  });

  test('leaves the old file as it was when it is cancelled', async () => {
    const { port } = await randomWorkspace(5);
    const target = new MemoryTarget();
    await writeBackup(port, target, STAMP);
    const before = target.file;
    const cancel = new AbortController();
    const report = () => cancel.abort();
    const writing = writeBackup(port, target, { ...STAMP, signal: cancel.signal, report });
    await expect(writing).rejects.toThrow();
    expect(target.file).toBe(before);
  });
});
