/** A field as the Arrow C data interface describes it; `format` as in its format strings (`l`, `+L`, …). */
export interface FfiField {
  readonly name: string;
  readonly format: string;
  readonly children: readonly FfiField[];
  readonly dictionary: FfiField | undefined;
}

/** One array in the library's memory: addresses of its buffers, valid until the batch is freed. */
export interface FfiArray {
  readonly length: number;
  readonly nullCount: number;
  readonly offset: number;
  readonly buffers: readonly number[];
  readonly children: readonly FfiArray[];
  readonly dictionary: FfiArray | undefined;
}

const UTF8 = new TextDecoder();

/** Reads an ArrowSchema struct (32-bit layout) and all below it. */
export function readFfiField(memory: ArrayBufferLike, address: number): FfiField {
  const view = new DataView(memory);
  const dictionary = view.getUint32(address + 36, true);
  return {
    format: cString(memory, view.getUint32(address, true)),
    name: cString(memory, view.getUint32(address + 4, true)),
    children: pointers(
      view,
      view.getUint32(address + 32, true),
      view.getUint32(address + 24, true),
    ).map((child) => readFfiField(memory, child)),
    dictionary: dictionary === 0 ? undefined : readFfiField(memory, dictionary),
  };
}

/** Reads an ArrowArray struct (32-bit layout) and all below it. */
export function readFfiArray(memory: ArrayBufferLike, address: number): FfiArray {
  const view = new DataView(memory);
  const dictionary = view.getUint32(address + 48, true);
  return {
    length: Number(view.getBigInt64(address, true)),
    nullCount: Number(view.getBigInt64(address + 8, true)),
    offset: Number(view.getBigInt64(address + 16, true)),
    buffers: pointers(view, view.getUint32(address + 40, true), view.getUint32(address + 24, true)),
    children: pointers(
      view,
      view.getUint32(address + 44, true),
      view.getUint32(address + 32, true),
    ).map((child) => readFfiArray(memory, child)),
    dictionary: dictionary === 0 ? undefined : readFfiArray(memory, dictionary),
  };
}

/** Whether row `row` of the array is null. */
export function isFfiNull(view: DataView, array: FfiArray, row: number): boolean {
  const bitmap = array.buffers[0] ?? 0;
  if (bitmap === 0) return false;
  const bit = array.offset + row;
  return ((view.getUint8(bitmap + (bit >> 3)) >> (bit & 7)) & 1) === 0;
}

function pointers(view: DataView, address: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => view.getUint32(address + 4 * i, true));
}

function cString(memory: ArrayBufferLike, address: number): string {
  if (address === 0) return '';
  const bytes = new Uint8Array(memory, address);
  return UTF8.decode(bytes.slice(0, bytes.indexOf(0)));
}
