import { storageError } from '../storage-error.ts';
import type { BlobPort } from '../storage-port.ts';
import { blobPath, MANIFEST_COPY_PATH, MANIFEST_PATH } from './manifest.ts';
import { manifestLine, type ArchivePlan } from './plan-archive.ts';
import { zipStream, type ZipInput } from './zip-stream.ts';

/**
 * The bytes of a planned backup, made while they are asked for: one blob is open at a time. Throws
 * `STO_BLOB_MISSING` when one went away since the plan was made.
 */
export function archiveBytes(
  plan: ArchivePlan,
  blobs: Pick<BlobPort, 'read'>,
): AsyncGenerator<Uint8Array, void> {
  return zipStream(inputs(plan, blobs));
}

async function* inputs(
  { manifest, files, blobs: digests }: ArchivePlan,
  blobs: Pick<BlobPort, 'read'>,
): AsyncGenerator<ZipInput, void> {
  const line = manifestLine(manifest);
  yield { path: MANIFEST_PATH, pieces: [line] };
  for (const [path, bytes] of files) yield { path, pieces: [bytes] };
  for (const digest of digests) {
    const blob = await blobs.read(digest);
    if (blob === undefined) {
      throw storageError('STO_BLOB_MISSING', 'Stored bytes are missing', { where: digest });
    }
    yield { path: blobPath(digest), pieces: pieces(blob) };
  }
  yield { path: MANIFEST_COPY_PATH, pieces: [line] };
}

/** The bytes of a blob, piece by piece. */
export async function* pieces(blob: Blob): AsyncGenerator<Uint8Array, void> {
  const reader = blob.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
