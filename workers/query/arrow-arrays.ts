import { arrowBuffers } from './arrow-buffers.ts';
import { checkKeys, checkListViews, checkOffsets } from './arrow-checks.ts';
import type { ArrowMemory } from './arrow-memory.ts';
import type { ArrowField } from './arrow-schema.ts';
import { placeViews } from './arrow-views.ts';
import type { FlatTable } from './flatbuffer-table.ts';
import { layoutOfFormat } from './parquet-arrow-types.ts';
import type { FfiArray } from './parquet-ffi.ts';

/** Dictionaries received so far, by their number in the stream. */
export type Dictionaries = ReadonlyMap<number, FfiArray>;

const BATCH = { length: 0, nodes: 1, variadicCounts: 4 };
const KEY_BYTES: Readonly<Record<string, number>> = { c: 1, s: 2, i: 4, l: 8 };

/**
 * Lays the columns of a record batch out in memory. Every length, offset and key is checked, so that
 * whoever reads them stays inside. Throws RangeError where they contradict each other.
 */
export function placeBatch(
  memory: ArrowMemory,
  fields: readonly ArrowField[],
  { batch, body, dictionaries }: { batch: FlatTable; body: Uint8Array; dictionaries: Dictionaries },
): FfiArray {
  const walk = new BatchWalk(memory, batch, body, dictionaries);
  const length = batch.long(BATCH.length);
  const children = fields.map((field) => walk.array(field));
  if (length < 0 || children.some((child) => child.length !== length)) {
    throw new RangeError('columns of one batch differ in length');
  }
  return { length, nullCount: 0, offset: 0, buffers: [0], children, dictionary: undefined };
}

class BatchWalk {
  readonly #memory: ArrowMemory;
  readonly #dictionaries: Dictionaries;
  readonly #nodes: readonly number[][];
  readonly #buffers: readonly Uint8Array[];
  readonly #variadicCounts: readonly number[][];
  #node = 0;
  #buffer = 0;
  #variadic = 0;

  constructor(memory: ArrowMemory, batch: FlatTable, body: Uint8Array, dictionaries: Dictionaries) {
    this.#memory = memory;
    this.#dictionaries = dictionaries;
    this.#nodes = batch.longs(BATCH.nodes, 2);
    this.#buffers = arrowBuffers(batch, body);
    this.#variadicCounts = batch.longs(BATCH.variadicCounts, 1);
  }

  array(field: ArrowField): FfiArray {
    const node = this.#nodes[this.#node];
    this.#node += 1;
    if (node === undefined) throw new RangeError('a batch lacks a column');
    const [length = 0, nullCount = 0] = node;
    if (length < 0) throw new RangeError('a column has a length below zero');
    const shared = { length, nullCount, offset: 0, dictionary: undefined };
    if (field.stored === 'n') return { ...shared, buffers: [], children: [] };
    const validity = this.#next(Math.ceil(length / 8), nullCount === 0);
    const nulls = nullCount === 0 ? 0 : validity;
    return { ...shared, ...this.#content(field, length, nulls) };
  }

  #content(
    field: ArrowField,
    length: number,
    nulls: number,
  ): Pick<FfiArray, 'buffers' | 'children' | 'dictionary'> {
    const { stored } = field;
    const plain = { children: [], dictionary: undefined };
    if (field.dictionary !== undefined) return this.#keys(field, length, nulls);
    if (stored.startsWith('+')) return this.#nested(field, length, nulls);
    if (/^[uzUZ]$/.test(stored)) {
      const wide = stored === 'U' || stored === 'Z';
      const offsets = this.#offsets(length, wide);
      const bytes = this.#take();
      checkOffsets(this.#memory.buffer, { at: offsets, length, wide }, bytes.length);
      return { ...plain, buffers: [nulls, offsets, this.#memory.place(bytes)] };
    }
    if (stored === 'vu' || stored === 'vz') {
      const views = this.#take();
      const [count = 0] = this.#variadicCounts[this.#variadic] ?? [];
      this.#variadic += 1;
      const data = Array.from({ length: count }, () => this.#take());
      return {
        ...plain,
        buffers: [nulls, ...placeViews(this.#memory, { views, data, length, nulls })],
      };
    }
    return { ...plain, buffers: [nulls, this.#fixed(field, length)] };
  }

  #fixed({ stored }: ArrowField, length: number): number {
    const decimalBits = /^d:.*,(\d+)$/.exec(stored)?.[1];
    if (decimalBits === '32' || decimalBits === '64') {
      return this.#widened(length, Number(decimalBits) / 8);
    }
    if (decimalBits === '256') return this.#next(32 * length);
    if (stored === 'e') return this.#next(2 * length);
    const width = layoutOfFormat(stored)?.width;
    if (typeof width === 'number') return this.#next(width * length);
    if (width === 'bits') return this.#next(Math.ceil(length / 8));
    throw new RangeError(`a column of the type ${stored}`);
  }

  /** Decimals of 4 or 8 bytes as decimals of 16. */
  #widened(length: number, bytes: number): number {
    const narrow = this.#take();
    if (narrow.length < length * bytes) throw new RangeError('a buffer is too short');
    const from = new DataView(narrow.buffer, narrow.byteOffset);
    const address = this.#memory.reserve(16 * length);
    const to = new DataView(this.#memory.buffer, address);
    for (let row = 0; row < length; row += 1) {
      const value =
        bytes === 4 ? BigInt(from.getInt32(4 * row, true)) : from.getBigInt64(8 * row, true);
      to.setBigInt64(16 * row, value, true);
      to.setBigInt64(16 * row + 8, value < 0n ? -1n : 0n, true);
    }
    return address;
  }

  #keys(field: ArrowField, length: number, nulls: number) {
    const bytes = KEY_BYTES[field.stored.toLowerCase()] ?? 8;
    const keys = this.#next(bytes * length);
    const known = this.#dictionaries.get(field.dictionaryId ?? -1);
    const dictionary = known ?? emptyArray(field.dictionary);
    const count = dictionary.length;
    checkKeys(this.#memory.buffer, { at: keys, bytes, length, nulls }, count);
    return { buffers: [nulls, keys], children: [], dictionary };
  }

  #nested(field: ArrowField, length: number, nulls: number) {
    const { stored } = field;
    const buffers = [nulls];
    const wide = stored === '+L';
    if (wide || stored === '+l' || stored === '+m') buffers.push(this.#offsets(length, wide));
    if (stored === '+vl') buffers.push(this.#next(4 * length), this.#next(4 * length));
    const children = field.children.map((child) => this.array(child));
    const shortest = Math.min(...children.map((child) => child.length));
    const [, at = 0, sizes = 0] = buffers;
    if (stored === '+vl')
      checkListViews(this.#memory.buffer, { at, sizes, length, nulls }, shortest);
    else if (at !== 0) checkOffsets(this.#memory.buffer, { at, length, wide }, shortest);
    const each = stored.startsWith('+w:') ? Number(stored.slice(3)) : stored === '+s' ? 1 : 0;
    if (each < 0 || shortest < length * each) throw new RangeError('a nested column is too short');
    return { buffers, children, dictionary: undefined };
  }

  #offsets(length: number, wide: boolean): number {
    const size = (wide ? 8 : 4) * (length + 1);
    if (length > 0 || (this.#buffers[this.#buffer]?.length ?? 0) > 0) return this.#next(size);
    this.#take();
    return this.#memory.place(new Uint8Array(size));
  }

  #next(size: number, mayLack = false): number {
    const bytes = this.#take();
    if (bytes.length === 0 && mayLack) return 0;
    if (bytes.length < size) throw new RangeError('a buffer is too short');
    return this.#memory.place(bytes.subarray(0, size));
  }

  #take(): Uint8Array {
    const bytes = this.#buffers[this.#buffer];
    this.#buffer += 1;
    if (bytes === undefined) throw new RangeError('a batch lacks a buffer');
    return bytes;
  }
}

/** A column of no rows, for a file without batches and for a dictionary that never came. */
export function emptyArray(field: ArrowField | undefined): FfiArray {
  const none = { length: 0, nullCount: 0, offset: 0, buffers: [0, 0, 0] };
  const children = field?.children.map(emptyArray) ?? [];
  const dictionary = field?.dictionary === undefined ? undefined : emptyArray(field.dictionary);
  return { ...none, children, dictionary };
}
