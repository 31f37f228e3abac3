/** Offsets must not fall and must end within what they point into. Throws RangeError. */
export function checkOffsets(
  memory: ArrayBuffer,
  { at, length, wide }: { at: number; length: number; wide: boolean },
  within: number,
): void {
  const offsets = wide
    ? new BigInt64Array(memory, at, length + 1)
    : new Int32Array(memory, at, length + 1);
  let before: bigint | number = wide ? 0n : 0;
  for (const offset of offsets) {
    if (offset < before) throw new RangeError('offsets fall');
    before = offset;
  }
  if (before > within) throw new RangeError('offsets leave their values');
}

/** The lists of a list view must lie within its values. Throws RangeError. */
export function checkListViews(
  memory: ArrayBuffer,
  { at, sizes, length, nulls }: { at: number; sizes: number; length: number; nulls: number },
  within: number,
): void {
  const from = new Int32Array(memory, at, length);
  const size = new Int32Array(memory, sizes, length);
  for (let row = 0; row < length; row += 1) {
    const [start = 0, count = 0] = [from[row], size[row]];
    if (isValid(memory, nulls, row) && (start < 0 || count < 0 || start + count > within)) {
      throw new RangeError('a list leaves its values');
    }
  }
}

/** The keys of rows that are not null must be in the dictionary. Throws RangeError. */
export function checkKeys(
  memory: ArrayBuffer,
  { at, bytes, length, nulls }: { at: number; bytes: number; length: number; nulls: number },
  count: number,
): void {
  const Keys = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array }[bytes];
  const keys: ArrayLike<bigint | number> =
    Keys === undefined ? new BigUint64Array(memory, at, length) : new Keys(memory, at, length);
  for (let row = 0; row < length; row += 1) {
    if ((keys[row] ?? 0) >= count && isValid(memory, nulls, row)) {
      throw new RangeError('a key is not in its dictionary');
    }
  }
}

function isValid(memory: ArrayBuffer, nulls: number, row: number): boolean {
  if (nulls === 0) return true;
  const byte = new Uint8Array(memory, nulls + (row >> 3), 1)[0] ?? 0;
  return ((byte >> (row & 7)) & 1) === 1;
}
