import type { Digest } from '../vocabulary/digest.ts';
import { digestOfBytes } from './digest-of-bytes.ts';
import type { StoragePort } from './storage-port.ts';

/** One blob compared with its name. */
export interface BlobVerdict {
  readonly digest: Digest;
  readonly verdict: 'whole' | 'missing' | 'corrupt';
}

/** Hashes blobs one at a time; stop iterating to stop. For idle time: each step reads a whole blob. */
export async function* verifyBlobs(
  port: Pick<StoragePort, 'blobs'>,
  digests: Iterable<Digest>,
): AsyncGenerator<BlobVerdict, void> {
  for (const digest of digests) {
    const blob = await port.blobs.read(digest);
    if (blob === undefined) {
      yield { digest, verdict: 'missing' };
      continue;
    }
    const found = await digestOfBytes(new Uint8Array(await blob.arrayBuffer()));
    yield { digest, verdict: found === digest ? 'whole' : 'corrupt' };
  }
}
