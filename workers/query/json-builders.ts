import {
  Bool,
  DateDay,
  Decimal,
  Float64,
  Int64,
  TimestampMicrosecond,
  Utf8,
  makeData,
  type Data,
  type DataType,
} from 'apache-arrow';
import type { ColumnType } from '../../src/vocabulary/column.ts';
import { JSON_KIND, type JsonCell } from './json-cells.ts';
import { JsonTextBuffer } from './json-text-buffer.ts';
import { asciiText, doubleOf, momentOf, smallInteger } from './json-values.ts';

/** Turns the cells of one column into an Arrow column, batch after batch. */
export interface JsonColumnBuilder {
  readonly type: DataType;
  /** Puts a cell into row `row` of the batch; false when it does not fit the column's type. */
  put(row: number, bytes: Uint8Array, cell: JsonCell): boolean;
  /** The column of a batch of `rows` rows, rows without a cell being null; the builder is empty again. */
  take(rows: number): Data;
}

type Store = (row: number, bytes: Uint8Array, cell: JsonCell) => boolean;

/** A builder for the type; a type that JSON never gives (time, bytes) takes nulls only. */
export function jsonColumnBuilder(type: ColumnType): JsonColumnBuilder {
  switch (type.name) {
    case 'text':
    case 'nested':
      return textBuilder(type.name === 'nested');
    case 'integer':
      return fixedBuilder(new Int64(), 2, (room) => new Int32Array(room), putInteger);
    case 'float':
      return fixedBuilder(new Float64(), 1, (room) => new Float64Array(room), putFloat);
    case 'date':
      return fixedBuilder(new DateDay(), 1, (room) => new Int32Array(room), putDate);
    case 'timestamp':
      return fixedBuilder(
        new TimestampMicrosecond(null),
        1,
        (room) => new BigInt64Array(room),
        putTimestamp,
      );
    case 'decimal': {
      const { precision, scale } = type;
      return fixedBuilder(
        new Decimal(scale, precision, 128),
        4,
        (room) => new Uint32Array(room),
        (values, row, bytes, cell) => putDecimal(values, row, bytes, cell, precision, scale),
      );
    }
    case 'boolean':
      return booleanBuilder();
    default:
      return textBuilder(true, true);
  }
}

type Typed = Int32Array | Uint32Array | Float64Array | BigInt64Array;

function fixedBuilder<T extends Typed>(
  type: DataType,
  stride: number,
  allocate: (room: number) => T,
  store: (values: T, row: number, bytes: Uint8Array, cell: JsonCell) => boolean,
): JsonColumnBuilder {
  let values = allocate(1_024 * stride);
  const put: Store = (row, bytes, cell) => {
    if ((row + 1) * stride > values.length) {
      const wider = allocate(Math.max(values.length * 2, (row + 1) * stride));
      wider.set(values as never);
      values = wider;
    }
    return store(values, row, bytes, cell);
  };
  const take = (rows: number): Typed => {
    const taken = allocate(rows * stride);
    taken.set(values.subarray(0, rows * stride) as never);
    return taken;
  };
  return withValidity(type, put, (rows) => {
    const data = take(rows);
    return stride === 2 ? { data: new BigInt64Array(data.buffer) } : { data };
  });
}

function booleanBuilder(): JsonColumnBuilder {
  let bits = new Uint8Array(1_024);
  const put: Store = (row, _bytes, { kind }) => {
    if (row >> 3 >= bits.length) bits = grown(bits, (row >> 3) + 1);
    if (kind === JSON_KIND.true) setBit(bits, row);
    else if (kind === JSON_KIND.false) clearBit(bits, row);
    else return false;
    return true;
  };
  return withValidity(new Bool(), put, (rows) => {
    const data = new Uint8Array(Math.ceil(rows / 8));
    data.set(bits.subarray(0, data.length));
    return { data };
  });
}

function textBuilder(onlyNested: boolean, onlyNulls = false): JsonColumnBuilder {
  const text = new JsonTextBuffer();
  const put: Store = (row, bytes, cell) => {
    if (onlyNulls || (onlyNested && cell.kind !== JSON_KIND.nested)) return false;
    text.put(row, bytes, cell);
    return true;
  };
  return withValidity(new Utf8(), put, (rows) => text.take(rows));
}

function withValidity(
  type: DataType,
  store: Store,
  takeBuffers: (rows: number) => { data: ArrayBufferView; valueOffsets?: Int32Array },
): JsonColumnBuilder {
  let valid = new Uint8Array(1_024);
  return {
    type,
    put(row, bytes, cell) {
      if (row >> 3 >= valid.length) valid = grown(valid, (row >> 3) + 1);
      if (cell.kind === JSON_KIND.null) {
        clearBit(valid, row);
        return true;
      }
      setBit(valid, row);
      return store(row, bytes, cell);
    },
    take(rows) {
      if (valid.length * 8 < rows) valid = grown(valid, Math.ceil(rows / 8));
      const nullBitmap = valid.slice(0, Math.ceil(rows / 8));
      valid.fill(0);
      const properties = { type, length: rows, nullCount: -1, nullBitmap, ...takeBuffers(rows) };
      return makeData(properties as Parameters<typeof makeData>[0]);
    },
  };
}

function putInteger(pairs: Int32Array, row: number, bytes: Uint8Array, cell: JsonCell): boolean {
  if (cell.kind !== JSON_KIND.integer) return false;
  const small = smallInteger(bytes, cell.start, cell.end);
  if (!Number.isNaN(small)) {
    pairs[2 * row] = small | 0;
    if (Math.abs(small) >= 2 ** 31) pairs[2 * row] = (small % 2 ** 32) >>> 0;
    pairs[2 * row + 1] = Math.floor(small / 2 ** 32);
    return true;
  }
  const value = BigInt(asciiText(bytes, cell.start, cell.end));
  if (BigInt.asIntN(64, value) !== value) return false;
  pairs[2 * row] = Number(BigInt.asIntN(32, value));
  pairs[2 * row + 1] = Number(value >> 32n);
  return true;
}

function putFloat(values: Float64Array, row: number, bytes: Uint8Array, cell: JsonCell): boolean {
  const { kind, start, end } = cell;
  if (kind !== JSON_KIND.integer && kind !== JSON_KIND.number) return false;
  const value = doubleOf(bytes, start, end);
  if (!Number.isFinite(value)) return false;
  if (kind === JSON_KIND.integer && end - start > 15) {
    if (BigInt(value) !== BigInt(asciiText(bytes, start, end))) return false;
  }
  values[row] = value;
  return true;
}

function putDate(values: Int32Array, row: number, bytes: Uint8Array, cell: JsonCell): boolean {
  const moment = cell.kind === JSON_KIND.string && momentOf(bytes, cell.start, cell.end);
  if (!moment || !moment.isDate) return false;
  values[row] = moment.days;
  return true;
}

function putTimestamp(
  values: BigInt64Array,
  row: number,
  bytes: Uint8Array,
  cell: JsonCell,
): boolean {
  const moment = cell.kind === JSON_KIND.string && momentOf(bytes, cell.start, cell.end);
  if (!moment) return false;
  values[row] = BigInt(moment.days) * 86_400_000_000n + BigInt(moment.micros);
  return true;
}

function putDecimal(
  words: Uint32Array,
  row: number,
  bytes: Uint8Array,
  cell: JsonCell,
  precision: number,
  scale: number,
): boolean {
  if (cell.kind !== JSON_KIND.integer && cell.kind !== JSON_KIND.number) return false;
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(asciiText(bytes, cell.start, cell.end));
  if (parts === null) return false;
  const [, sign = '', whole = '', fraction = ''] = parts;
  if (fraction.length > scale) return false;
  const size = BigInt(whole + fraction.padEnd(scale, '0'));
  if (size >= 10n ** BigInt(precision)) return false;
  const value = BigInt.asUintN(128, sign === '-' ? -size : size);
  for (let i = 0; i < 4; i += 1) {
    words[4 * row + i] = Number((value >> BigInt(32 * i)) & 0xffff_ffffn);
  }
  return true;
}

function grown(bytes: Uint8Array<ArrayBuffer>, needed: number): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(Math.max(bytes.length * 2, needed));
  wider.set(bytes);
  return wider;
}

function setBit(bits: Uint8Array, at: number): void {
  bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
}

function clearBit(bits: Uint8Array, at: number): void {
  bits[at >> 3] = (bits[at >> 3] ?? 0) & ~(1 << (at & 7));
}
