import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256OfBlob } from '../../workers/query/sha256-of-blob.ts';

const CHUNK = 4 * 2 ** 20;

test.each([0, 1, 63, 64, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK + 17])('%i bytes', async (size) => {
  const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 31) % 251);
  const seen: number[] = [];
  const digest = await sha256OfBlob(new Blob([bytes]), { report: (done) => void seen.push(done) });
  expect(digest).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
  expect(seen.at(-1)).toBe(size);
});

test('digests at the same time do not mix', async () => {
  const blobs = ['a', 'b', 'c'].map((letter) => new Blob([letter.repeat(CHUNK + 5)]));
  const together = await Promise.all(blobs.map((blob) => sha256OfBlob(blob)));
  for (const [i, blob] of blobs.entries()) expect(together[i]).toBe(await sha256OfBlob(blob));
});

test('an abort is heard at the next chunk', async () => {
  const controller = new AbortController();
  const running = sha256OfBlob(new Blob([new Uint8Array(8 * CHUNK)]), {
    signal: controller.signal,
  });
  controller.abort();
  await expect(running).rejects.toMatchObject({ code: 'ENG_CANCELLED' });
});

test('a file that cannot be read is a coded error', async () => {
  const gone = new Blob(['x']);
  gone.slice = () => {
    throw new DOMException('gone', 'NotReadableError');
  };
  await expect(sha256OfBlob(gone)).rejects.toMatchObject({ code: 'DS_FILE_UNREADABLE' });
});
