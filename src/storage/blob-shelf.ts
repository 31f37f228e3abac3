import type { Digest } from '../vocabulary/digest.ts';
import { digestOfBytes } from './digest-of-bytes.ts';
import { storageError } from './storage-error.ts';
import type { BlobInfo, BlobPort } from './storage-port.ts';

/** Keeps bytes under their SHA-256. Throws `STO_QUOTA` or `STO_WRITE_FAILED`. */
export async function putBlob(
  blobs: BlobPort,
  bytes: Uint8Array<ArrayBuffer>,
  keep: (digest: Digest) => void,
): Promise<Pick<BlobInfo, 'digest' | 'sizeBytes'>> {
  const digest = await digestOfBytes(bytes);
  // Before the write: no sweep may take it while nothing refers to it yet.
  keep(digest);
  await blobs.write(digest, bytes);
  return { digest, sizeBytes: bytes.byteLength };
}

/** The bytes of a digest, hashed again before they are used. Throws `STO_BLOB_MISSING` or `STO_BLOB_CORRUPT`. */
export async function readBlob(blobs: BlobPort, digest: Digest): Promise<Blob> {
  const blob = await blobs.read(digest);
  if (blob === undefined) {
    throw storageError('STO_BLOB_MISSING', 'Stored bytes are missing', { where: digest });
  }
  if ((await digestOfBytes(new Uint8Array(await blob.arrayBuffer()))) !== digest) {
    throw storageError('STO_BLOB_CORRUPT', 'Stored bytes were changed', { where: digest });
  }
  return blob;
}
