const MAGIC = [0x28, 0xb5, 0x2f, 0xfd];
/** A frame without a stated size or checksum, with a window of 1 MB. */
const HEADER = [...MAGIC, 0x00, 0x50];
const BLOCK_BYTES = 2 ** 17;

function blockHeader(size: number, type: 0 | 1, isLast: boolean): readonly number[] {
  const header = (size << 3) | (type << 1) | (isLast ? 1 : 0);
  return [header & 255, (header >> 8) & 255, (header >> 16) & 255];
}

/** A Zstandard frame that stores bytes as they are (RFC 8878, raw block). */
export function rawFrame(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([...HEADER, ...blockHeader(bytes.length, 0, true), ...bytes]);
}

/** A Zstandard frame of blocks of 128 kB that each repeat one byte, four bytes a block. */
export function rleFrame(byte: number, blocks: number): Uint8Array {
  const content = Array.from({ length: blocks }, (_, at) => [
    ...blockHeader(BLOCK_BYTES, 1, at === blocks - 1),
    byte,
  ]);
  return Uint8Array.from([...HEADER, ...content.flat()]);
}
