import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkBackup } from '../../../src/storage/check-backup.ts';
import { writeBackup } from '../../../src/storage/write-backup.ts';
import { MemoryTarget } from './memory-target.ts';
import { randomWorkspace } from './random-workspace.ts';

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
});
