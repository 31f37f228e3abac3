import { createReadStream, openAsBlob } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSHA256 } from 'hash-wasm';
import { checkBackup } from '../../../src/storage/check-backup.ts';
import { commit } from '../../../src/storage/commit.ts';
import type { BlobRef } from '../../../src/storage/records/dataset-version.ts';
import { restoreBackup } from '../../../src/storage/restore-backup.ts';
import type { BlobPort, StoragePort } from '../../../src/storage/storage-port.ts';
import { writeBackup } from '../../../src/storage/write-backup.ts';
import { digestOfHex, type Digest } from '../../../src/vocabulary/digest.ts';
import { MemoryProfile, newWorkspace, request, steppingClock, version } from '../fixtures.ts';
import { memoryPlace } from './memory-place.ts';

const MIB = 1024 ** 2;
/** One blob is over the 4 GiB that need ZIP64 of its own; all together are over 5 GB. */
const SIZES = [4.1 * 1024 * MIB, 512 * MIB, 256 * MIB, 64 * MIB, 1].map(Math.ceil);
const MOST_RSS_BYTES = 700 * MIB;
const long = process.env['PAYDOWN_LONG'] !== undefined;

/** What backup and restore call. */
type UsedBlobs = Pick<BlobPort, 'read' | 'receive' | 'list'>;

/** Blobs that are not stored but made anew each time they are read: each byte tells blob and place. */
class MadeBlobs implements UsedBlobs {
  readonly sizes = new Map<Digest, number>();
  readonly received = new Map<Digest, number>();
  readonly #seeds = new Map<Digest, number>();

  async add(sizeBytes: number): Promise<BlobRef> {
    const seed = this.sizes.size + 1;
    const hash = await createSHA256();
    hash.init();
    for (const piece of made(seed, sizeBytes)) hash.update(piece);
    const blobDigest = digestOfHex(hash.digest('hex'));
    this.sizes.set(blobDigest, sizeBytes);
    this.#seeds.set(blobDigest, seed);
    return { columns: [`c${seed}`], blobDigest, sizeBytes };
  }

  read(digest: Digest): Promise<Blob | undefined> {
    const pieces = made(this.#seeds.get(digest) ?? 0, this.sizes.get(digest) ?? 0);
    const stream = () =>
      new ReadableStream<Uint8Array>(
        {
          pull: (controller) => {
            const { done, value } = pieces.next();
            if (done === true) controller.close();
            else controller.enqueue(value);
          },
        },
        { highWaterMark: 0 },
      );
    return Promise.resolve({ stream } as unknown as Blob);
  }

  async receive(digest: Digest, sizeBytes: number, pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      this.received.set(digest, (this.received.get(digest) ?? 0) + piece.byteLength);
    }
    this.sizes.set(digest, sizeBytes);
  }

  list() {
    const infos = [...this.sizes].map(([digest, sizeBytes]) => ({
      digest,
      sizeBytes,
      modifiedAt: 0,
    }));
    return Promise.resolve(infos);
  }
}

function* made(seed: number, sizeBytes: number): Generator<Uint8Array, void> {
  const piece = Uint8Array.from({ length: MIB }, (_, at) => (at * seed) % 251);
  for (let left = sizeBytes; left > 0; left -= MIB) yield piece.subarray(0, Math.min(left, MIB));
}

function withBlobs(port: StoragePort, blobs: UsedBlobs): StoragePort {
  return new Proxy(port, {
    get: (target, name) => {
      if (name === 'blobs') return blobs;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

describe.runIf(long)('a workspace of 5 GB', () => {
  test('is backed up, read back and restored in bounded memory', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'paydown-backup-'));
    const path = join(folder, 'large.debtws');
    try {
      const { port, clock } = await newWorkspace();
      const blobs = new MadeBlobs();
      const refs: BlobRef[] = [];
      for (const size of SIZES) refs.push(await blobs.add(size));
      const record = version(
        'large',
        ...refs.map(({ blobDigest, sizeBytes }) => ({ digest: blobDigest, sizeBytes })),
      );
      await commit(port, clock, request('made', [record]));
      const peak = watchRss();
      const started = performance.now();
      const file = await open(path, 'w');
      const receipt = await writeBackup(
        withBlobs(port, blobs),
        {
          write: () =>
            Promise.resolve(
              new WritableStream<Uint8Array>({
                write: async (piece) => void (await file.writeFile(piece)),
                close: () => file.close(),
              }),
            ),
          read: () => fileAt(path),
        },
        { at: '2026-11-24T13:00:00.000Z', app: '0.1.0' },
      );
      const wroteMs = performance.now() - started;
      expect(receipt.bytes).toBe((await stat(path)).size);
      expect(receipt.bytes).toBeGreaterThan(5e9);

      const profile = new MemoryProfile();
      const received = new MadeBlobs();
      const place = await memoryPlace(profile);
      const openThere = async (database: string) =>
        withBlobs(await profile.open(database), received);
      const restoring = performance.now();
      const backup = { file: await fileAt(path) };
      const checked = await checkBackup(backup);
      await restoreBackup(
        backup,
        checked,
        { ...place, open: openThere },
        { clock: steppingClock() },
      );
      const restoredMs = performance.now() - restoring;
      expect(received.received).toEqual(blobs.sizes);
      const rss = peak();
      console.info(
        `${(receipt.bytes / 1e9).toFixed(2)} GB: written and read back in ${seconds(wroteMs)}, checked and restored in ${seconds(restoredMs)}, peak ${Math.round(rss / MIB)} MiB`,
      );
      expect(rss).toBeLessThan(MOST_RSS_BYTES);
      // The end of the file is where other programs look first.
      expect((await tail(path)).slice(0, 4)).toEqual(new Uint8Array([0x50, 0x4b, 5, 6]));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

/** Node 20 tells the size of a file modulo 4 GiB, though it reads all of it. */
async function fileAt(path: string): Promise<Blob> {
  const { size } = await stat(path);
  return Object.defineProperty(await openAsBlob(path), 'size', { value: size });
}

function watchRss(): () => number {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  return () => {
    clearInterval(timer);
    return most;
  };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(0)} s`;
}

async function tail(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  const pieces: Uint8Array[] = [];
  for await (const piece of createReadStream(path, { start: size - 22 })) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}
