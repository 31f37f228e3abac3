import { decompress as zstdFrame } from 'fzstd';
import { fileError } from './file-error.ts';
import type { FlatTable } from './flatbuffer-table.ts';
import { lz4Frame } from './lz4-frame.ts';

/** What one batch may hold once unpacked: it is in memory as a whole. */
const MAX_BATCH_BYTES = 2 ** 30;
const BATCH = { buffers: 2, compression: 3 };

/**
 * The buffers of a record batch, unpacked where they are compressed (LZ4 frame, Zstandard).
 * Throws `DS_ARROW_UNSUPPORTED` above 1 GB, RangeError and the codec's errors for damaged ones.
 */
export function arrowBuffers(batch: FlatTable, body: Uint8Array): readonly Uint8Array[] {
  const compression = batch.table(BATCH.compression);
  const parts = batch.longs(BATCH.buffers, 2).map(([offset = 0, length = 0]) => {
    if (offset < 0 || length < 0 || offset + length > body.length) {
      throw new RangeError('a buffer leaves its message');
    }
    return body.subarray(offset, offset + length);
  });
  if (compression === undefined) {
    checkSize(parts.reduce((sum, { length }) => sum + length, 0));
    return parts;
  }
  checkSize(parts.reduce((sum, part) => sum + Math.max(0, statedSize(part)), 0));
  const unpack = compression.byte(0) === 1 ? zstd : lz4Frame;
  return parts.map((part) => {
    const size = statedSize(part);
    if (part.length === 0) return part;
    return size === -1 ? part.subarray(8) : unpack(part.subarray(8), size);
  });
}

/** A compressed buffer begins with its size unpacked, -1 when it was left as it is. */
function statedSize(part: Uint8Array): number {
  if (part.length === 0) return 0;
  const size = Number(new DataView(part.buffer, part.byteOffset).getBigInt64(0, true));
  if (size < -1) throw new RangeError('a buffer states a size below zero');
  return size;
}

function checkSize(size: number): void {
  if (size <= MAX_BATCH_BYTES) return;
  throw fileError('DS_ARROW_UNSUPPORTED', `One batch holds ${size} bytes, more than 1 GB.`);
}

function zstd(frame: Uint8Array, size: number): Uint8Array {
  const content = zstdFrame(frame, new Uint8Array(size));
  if (content.length !== size) throw new RangeError('a buffer has not the size it states');
  return content;
}
