import { expect, test } from 'vitest';
import { applyChanges } from '../../src/storage/apply-changes.ts';
import { commit } from '../../src/storage/commit.ts';
import { digestOfBytes } from '../../src/storage/digest-of-bytes.ts';
import { judgeWitness } from '../../src/storage/judge-witness.ts';
import { checkAtStart } from '../../src/storage/startup-check.ts';
import type { StoragePort } from '../../src/storage/storage-port.ts';
import { Upkeep } from '../../src/storage/upkeep.ts';
import { verifyBlobs } from '../../src/storage/verify-blobs.ts';
import type { Digest } from '../../src/vocabulary/digest.ts';
import { bytesOf, MemoryProfile, newWorkspace, request, version } from './fixtures.ts';

const DAY_MS = 86_400_000;
const inDays = (days: number) => () => new Date(Date.now() + days * DAY_MS).toISOString();

async function put(port: StoragePort, text: string) {
  const bytes = bytesOf(text);
  const digest = await digestOfBytes(bytes);
  await port.blobs.write(digest, bytes);
  return { digest, sizeBytes: bytes.byteLength };
}

async function upkeepOf(
  port: StoragePort,
  clock: () => string,
  recent = new Set<Digest>(),
  heldElsewhere?: () => Promise<ReadonlySet<Digest>>,
) {
  let snapshot = await port.readSnapshot();
  return new Upkeep({
    port,
    clock,
    recent,
    heldElsewhere,
    snapshot: () => snapshot,
    commit: async (asked) => {
      const { write } = await commit(port, clock, asked);
      snapshot = applyChanges(snapshot, write.changes, write.ledger);
    },
    mark: async (changes) => {
      snapshot = applyChanges(snapshot, await port.writeRelaxed(changes));
    },
  });
}

const dropped = (versionId: string, droppedAt: string) =>
  ({
    table: 'versionLives',
    act: 'put',
    record: { versionId, lastReadAt: droppedAt, kept: false, droppedAt },
  }) as never;

test('a version whose bytes are gone or cut is marked, and unmarked when they are back', async () => {
  const { profile, port, clock } = await newWorkspace();
  const blobs = [await put(port, 'gone'), await put(port, 'cut short'), await put(port, 'whole')];
  const records = blobs.map((blob, index) => version(`v${index}`, blob));
  await commit(port, clock, request('made', records));
  const files = profile.folder.folder('blobs').files;
  const [gone = '', cut = ''] = blobs.map(({ digest }) => digest.slice(7));
  files.delete(gone);
  files.set(cut, { bytes: bytesOf('cut'), modifiedAt: Date.now() });

  const report = await (await upkeepOf(port, clock)).check();
  expect(report).toMatchObject({ missingVersions: ['v0'], damagedVersions: ['v1'], orphans: 0 });
  const lives = async () =>
    [...(await port.readSnapshot()).versionLives.values()].map((life) => life.contentLost);
  expect(await lives()).toEqual(['missing', 'corrupt']);
  expect(await (await upkeepOf(port, clock)).check()).toMatchObject({ missingVersions: [] });
  expect([...profile.folder.folder('bad').files.keys()]).toEqual([cut]);

  await put(port, 'gone');
  await put(port, 'cut short');
  await (await upkeepOf(port, clock)).check();
  expect(await lives()).toEqual([undefined, undefined]);
  expect(await port.readHealth()).toHaveLength(3);
});

test('a changed byte of the same length is found when hashes are checked', async () => {
  const { profile, port } = await newWorkspace();
  const { digest } = await put(port, 'bytes');
  profile.folder
    .folder('blobs')
    .files.set(digest.slice(7), { bytes: bytesOf('bytez'), modifiedAt: 0 });
  const verdicts = [];
  for await (const verdict of verifyBlobs(port, [digest])) verdicts.push(verdict.verdict);
  expect(verdicts).toEqual(['corrupt']);
  await put(port, 'bytes');
  expect(await (await port.blobs.read(digest))?.text()).toBe('bytes');
});

test('a version with changed bytes is marked once; the bytes go into quarantine for 30 days', async () => {
  const { profile, port, clock } = await newWorkspace();
  const blob = await put(port, 'bytes');
  await commit(port, clock, request('made', [version('v', blob)]));
  const file = blob.digest.slice(7);
  profile.folder.folder('blobs').files.set(file, { bytes: bytesOf('bytez'), modifiedAt: 0 });
  const upkeep = await upkeepOf(port, clock);
  await upkeep.verifyContent();
  await upkeep.verifyContent();
  expect((await port.readSnapshot()).versionLives.get('v')?.contentLost).toBe('corrupt');
  const marks = (await port.readAudit(0)).filter(
    ({ action }) => action === 'dataset.version.content-lost',
  );
  expect(marks).toHaveLength(1);
  expect(profile.folder.folder('blobs').files.has(file)).toBe(false);
  const bad = profile.folder.folder('bad').files;
  expect(new TextDecoder().decode(bad.get(file)?.bytes)).toBe('bytez');
  bad.set('young', { bytes: bytesOf('x'), modifiedAt: Date.now() - 29 * DAY_MS });
  await upkeep.tidy();
  expect([...bad.keys()]).toEqual(['young']);
});

test('hundreds of files go in slices; what another workspace came to need in between stays', async () => {
  const { profile, port } = await newWorkspace();
  const files = profile.folder.folder('blobs').files;
  for (let index = 0; index < 450; index += 1) await put(port, `orphan ${index}`);
  for (const [name, { bytes }] of [...files]) files.set(name, { bytes, modifiedAt: 0 });
  const last = (await port.blobs.list()).at(-1)?.digest;
  const left: number[] = [];
  const heldElsewhere = () => {
    left.push(files.size);
    return Promise.resolve(new Set(left.length > 2 && last !== undefined ? [last] : []));
  };
  const upkeep = await upkeepOf(port, inDays(2), new Set(), heldElsewhere);
  await upkeep.check();
  expect(await upkeep.tidy()).toHaveLength(449);
  expect(left).toEqual([450, 450, 250, 50]);
  expect([...files.keys()]).toEqual([last?.slice(7)]);
});

test('unfinished files go after an hour, swap files and empty names are no blobs', async () => {
  const { profile, port, clock } = await newWorkspace();
  const hour = Date.now() - 2 * 3_600_000;
  const blobs = profile.folder.folder('blobs').files;
  const tmp = profile.folder.folder('tmp').files;
  blobs.set('a'.repeat(64), { bytes: new Uint8Array(), modifiedAt: hour });
  blobs.set(`${'b'.repeat(64)}.crswap`, { bytes: bytesOf('x'), modifiedAt: hour });
  tmp.set('old', { bytes: bytesOf('x'), modifiedAt: hour });
  tmp.set('now', { bytes: bytesOf('x'), modifiedAt: Date.now() });
  const { report } = await checkAtStart(port, await port.readSnapshot(), clock);
  expect(report).toMatchObject({ unfinishedRemoved: 3, blobs: 0, orphans: 0 });
  expect([...tmp.keys()]).toEqual(['now']);
});

test('a dropped version keeps its bytes for 30 days, and shared bytes for as long as one lives', async () => {
  const { port, clock } = await newWorkspace();
  const own = await put(port, 'own');
  const shared = await put(port, 'shared');
  await commit(
    port,
    clock,
    request('made', [version('dropped', own, shared), version('kept', shared)]),
  );
  await commit(port, clock, request('drop', [dropped('dropped', clock())]));
  const start = Date.parse(clock());
  const after = (days: number) => () => new Date(start + days * DAY_MS).toISOString();
  expect(await (await upkeepOf(port, after(29))).tidy()).toEqual([]);
  expect(await (await upkeepOf(port, after(31))).tidy()).toEqual([own.digest]);
  expect((await port.blobs.list()).map(({ digest }) => digest)).toEqual([shared.digest]);
  expect((await port.readAuditHead())?.action).toBe('dataset.version.purge');
  // Purged is not lost: the next start neither warns nor purges again.
  const upkeep = await upkeepOf(port, after(32));
  expect(await upkeep.check()).toMatchObject({ missingVersions: [] });
  expect(await upkeep.tidy()).toEqual([]);
});

test('a blob without record goes after a day when two sweeps agree, never one just put', async () => {
  const { port } = await newWorkspace();
  const { digest } = await put(port, 'orphan');
  const soon = await upkeepOf(port, inDays(0));
  expect(await soon.check()).toMatchObject({ orphans: 1, orphanBytes: 6 });
  expect(await soon.tidy()).toEqual([]);
  const unseen = await upkeepOf(port, inDays(2));
  expect(await unseen.tidy()).toEqual([]);
  const justPut = await upkeepOf(port, inDays(2), new Set([digest]));
  await justPut.check();
  expect(await justPut.tidy()).toEqual([]);
  const late = await upkeepOf(port, inDays(2));
  await late.check();
  expect(await late.tidy()).toEqual([digest]);
});

test('records that are gone while another trace remains were lost, not new', async () => {
  const { profile, port } = await newWorkspace();
  expect(judgeWitness(await port.witness.read())).toBe('present');
  const cleared = new MemoryProfile(profile.folder);
  expect(judgeWitness(await (await cleared.open()).witness.read())).toBe('lost');
  const noFiles = new MemoryProfile();
  profile.small.forEach((value, key) => noFiles.small.set(key, value));
  expect(judgeWitness(await (await noFiles.open()).witness.read())).toBe('lost');
  expect(judgeWitness(await (await new MemoryProfile().open()).witness.read())).toBe('new');
});

test('a thousand blobs are checked in under 300 ms', async () => {
  const { profile, port, clock } = await newWorkspace();
  const files = profile.folder.folder('blobs').files;
  for (let index = 0; index < 1000; index += 1) {
    const name = index.toString(16).padStart(64, '0');
    files.set(name, { bytes: bytesOf('x'), modifiedAt: Date.now() });
  }
  const { report } = await checkAtStart(port, await port.readSnapshot(), clock);
  expect(report.blobs).toBe(1000);
  expect(report.tookMs).toBeLessThan(300);
});
