import { createSHA256 } from 'hash-wasm';
import { digestOfHex, type Digest } from '../../src/vocabulary/digest.ts';
import { fileError } from './file-error.ts';

const CHUNK_BYTES = 4 * 2 ** 20;
const REPORT_EVERY_MS = 100;

/**
 * SHA-256 of a file read 4 MB at a time. `report` is told the bytes done at most ten times a second and
 * once at the end. Throws `DS_FILE_UNREADABLE`, and `ENG_CANCELLED` at the next chunk after an abort.
 */
export async function sha256OfBlob(
  file: Blob,
  options: {
    readonly signal?: AbortSignal;
    readonly report?: (doneBytes: number) => void | Promise<void>;
  } = {},
): Promise<Digest> {
  const hash = await createSHA256();
  hash.init();
  let reportedAt = performance.now();
  for (let from = 0; from < file.size; from += CHUNK_BYTES) {
    if (options.signal?.aborted) throw fileError('ENG_CANCELLED', 'Hashing was cancelled.');
    hash.update(await chunkOf(file, from));
    if (performance.now() - reportedAt >= REPORT_EVERY_MS) {
      reportedAt = performance.now();
      await options.report?.(Math.min(from + CHUNK_BYTES, file.size));
    }
  }
  if (options.signal?.aborted) throw fileError('ENG_CANCELLED', 'Hashing was cancelled.');
  await options.report?.(file.size);
  return digestOfHex(hash.digest('hex'));
}

async function chunkOf(file: Blob, from: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(from, from + CHUNK_BYTES).arrayBuffer());
  } catch (cause) {
    throw fileError('DS_FILE_UNREADABLE', 'The file could not be read.', undefined, cause);
  }
}
