import type { ArrowMemory } from './arrow-memory.ts';

const VIEW_BYTES = 16;
const INLINE_BYTES = 12;

/**
 * A column of views (length, and the bytes themselves or where they are) as offsets and bytes; answers
 * their addresses. Throws RangeError for a view that leaves its buffers.
 */
export function placeViews(
  memory: ArrowMemory,
  column: { views: Uint8Array; data: readonly Uint8Array[]; length: number; nulls: number },
): [number, number] {
  const { views, data, length, nulls } = column;
  if (views.length < VIEW_BYTES * length) throw new RangeError('a buffer is too short');
  const view = new DataView(views.buffer, views.byteOffset, views.byteLength);
  const valid = new Uint8Array(memory.buffer, nulls);
  const isValid = (row: number) => nulls === 0 || (((valid[row >> 3] ?? 0) >> (row & 7)) & 1) === 1;
  const offsets = new Int32Array(length + 1);
  let end = 0;
  for (let row = 0; row < length; row += 1) {
    const size = isValid(row) ? view.getInt32(VIEW_BYTES * row, true) : 0;
    end += size;
    if (size < 0 || end >= 2 ** 31) throw new RangeError('a view has no possible length');
    offsets[row + 1] = end;
  }
  const bytes = new Uint8Array(end);
  for (let row = 0; row < length; row += 1) {
    const from = offsets[row] ?? 0;
    const size = (offsets[row + 1] ?? 0) - from;
    const at = VIEW_BYTES * row;
    if (size > 0)
      bytes.set(size <= INLINE_BYTES ? views.subarray(at + 4, at + 4 + size) : far(at, size), from);
  }
  return [memory.place(new Uint8Array(offsets.buffer)), memory.place(bytes)];

  function far(at: number, size: number): Uint8Array {
    const buffer = data[view.getInt32(at + 8, true)];
    const start = view.getInt32(at + 12, true);
    if (buffer === undefined || start < 0 || start + size > buffer.length) {
      throw new RangeError('a view leaves its buffers');
    }
    return buffer.subarray(start, start + size);
  }
}
