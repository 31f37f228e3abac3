const MAGIC = 0x184d2204;
const END_MARK = 0;
const UNCOMPRESSED = 0x8000_0000;

/**
 * The content of one LZ4 frame of `size` bytes. Checksums are not verified.
 * Throws RangeError when the frame is damaged or its content has another size.
 * Source: the LZ4 frame and block formats, version 1.6.
 */
export function lz4Frame(frame: Uint8Array, size: number): Uint8Array {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new RangeError('not an LZ4 frame');
  const flags = view.getUint8(4);
  const hasContentSize = (flags & 0x08) !== 0;
  const hasBlockChecksum = (flags & 0x10) !== 0;
  const hasDictionary = (flags & 0x01) !== 0;
  const out = new Uint8Array(size);
  let at = 7 + (hasContentSize ? 8 : 0) + (hasDictionary ? 4 : 0);
  let written = 0;
  for (;;) {
    const head = view.getUint32(at, true);
    at += 4;
    if (head === END_MARK) break;
    const length = head & 0x7fff_ffff;
    if (at + length > frame.length) throw new RangeError('an LZ4 block leaves its frame');
    const block = frame.subarray(at, at + length);
    if (head >= UNCOMPRESSED) {
      out.set(block, written);
      written += length;
    } else {
      written = lz4Block(block, out, written);
    }
    at += length + (hasBlockChecksum ? 4 : 0);
  }
  if (written !== size) throw new RangeError(`an LZ4 frame holds ${written} bytes, not ${size}`);
  return out;
}

/** Appends a block's content to `out` from `start` on; answers where it ends. */
function lz4Block(block: Uint8Array, out: Uint8Array, start: number): number {
  let at = 0;
  let to = start;
  const longer = (length: number): number => {
    let total = length;
    if (length < 15) return total;
    for (;;) {
      const more = block[at];
      if (more === undefined) throw new RangeError('an LZ4 length is cut off');
      at += 1;
      total += more;
      if (more !== 255) return total;
    }
  };
  while (at < block.length) {
    const token = block[at] ?? 0;
    at += 1;
    const literals = longer(token >> 4);
    if (at + literals > block.length || to + literals > out.length) {
      throw new RangeError('LZ4 literals leave their block');
    }
    out.set(block.subarray(at, at + literals), to);
    at += literals;
    to += literals;
    if (at === block.length) break;
    const distance = (block[at] ?? 0) | ((block[at + 1] ?? 0) << 8);
    at += 2;
    const length = longer(token & 15) + 4;
    if (distance === 0 || distance > to || to + length > out.length) {
      throw new RangeError('an LZ4 match leaves the content');
    }
    if (distance >= length) out.copyWithin(to, to - distance, to - distance + length);
    else for (let i = to; i < to + length; i += 1) out[i] = out[i - distance] ?? 0;
    to += length;
  }
  return to;
}
