import {
  Binary,
  Bool,
  DateDay,
  Float64,
  Int64,
  TimestampMicrosecond,
  Utf8,
  makeData,
  type Data,
  type DataType,
} from 'apache-arrow';
import type { ColumnType } from '../../../src/vocabulary/column.ts';
import { ByteBuilder } from './byte-builder.ts';
import type { SqliteRow } from './sqlite-row.ts';

/** Turns the values of one column into Arrow columns, batch after batch. */
export interface ColumnBuilder {
  readonly type: DataType;
  /** Puts the row's value into row `row` of the batch. */
  put(values: SqliteRow, row: number): void;
  /** The column of a batch of `rows` rows; the builder is empty again. */
  take(rows: number): Data;
  /** Bytes of text gathered, as these have no fixed size. */
  readonly bytes: number;
}

/** A builder for column `index` of a statement, for batches of at most `room` rows. */
export function columnBuilder(type: ColumnType, index: number, room: number): ColumnBuilder {
  switch (type.name) {
    case 'integer':
      return fixed(new Int64(), new BigInt64Array(room), index, (row) => row.integer(index));
    case 'float':
      return fixed(new Float64(), new Float64Array(room), index, (row) => row.double(index));
    case 'date':
      return fixed(new DateDay(), new Int32Array(room), index, (row) =>
        Math.floor(Date.parse(`${row.text(index).slice(0, 10)}T00:00:00Z`) / 86_400_000),
      );
    case 'timestamp':
      return fixed(new TimestampMicrosecond(), new BigInt64Array(room), index, (row) =>
        microseconds(row.text(index)),
      );
    case 'boolean':
      return boolean(index);
    default:
      return bytes(type.name === 'bytes' ? new Binary() : new Utf8(), index, room);
  }
}

function fixed<V extends number | bigint>(
  type: DataType,
  values: { [row: number]: V; slice(from: number, to: number): ArrayBufferView },
  index: number,
  read: (row: SqliteRow) => V,
): ColumnBuilder {
  const valid = new Bits();
  return {
    type,
    bytes: 0,
    put(source, row) {
      if (source.isNull(index)) return;
      values[row] = read(source);
      valid.set(row);
    },
    take: (rows) => make(type, rows, valid.take(rows), values.slice(0, rows)),
  };
}

function boolean(index: number): ColumnBuilder {
  const valid = new Bits();
  const values = new Bits();
  return {
    type: new Bool(),
    bytes: 0,
    put(source, row) {
      if (source.isNull(index)) return;
      valid.set(row);
      if (source.double(index) !== 0) values.set(row);
    },
    take: (rows) => make(new Bool(), rows, valid.take(rows), values.take(rows)),
  };
}

function bytes(type: Utf8 | Binary, index: number, room: number): ColumnBuilder {
  const valid = new Bits();
  const offsets = new Int32Array(room + 1);
  const content = new ByteBuilder();
  const isText = type instanceof Utf8;
  return {
    type,
    get bytes() {
      return content.length;
    },
    put(source, row) {
      if (!source.isNull(index)) {
        content.add(isText ? source.textBytes(index) : source.bytes(index));
        valid.set(row);
      }
      offsets[row + 1] = content.length;
    },
    take(rows) {
      const data = content.take();
      return make(type, rows, valid.take(rows), data, offsets.slice(0, rows + 1));
    },
  };
}

class Bits {
  #bits = new Uint8Array(1024);

  set(row: number): void {
    const at = row >> 3;
    if (at >= this.#bits.length) {
      const larger = new Uint8Array(2 * at);
      larger.set(this.#bits);
      this.#bits = larger;
    }
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (row & 7));
  }

  take(rows: number): Uint8Array {
    const size = Math.ceil(rows / 8);
    const taken = new Uint8Array(size);
    taken.set(this.#bits.subarray(0, size));
    this.#bits.fill(0);
    return taken;
  }
}

/** `2024-02-29 12:00:00.5`, or a day alone, as microseconds since 1970. */
function microseconds(text: string): bigint {
  const ms = Date.parse(`${text.slice(0, 10)}T${text.slice(11, 19) || '00:00:00'}Z`);
  return BigInt(ms) * 1000n + BigInt(text.slice(20, 26).padEnd(6, '0'));
}

/** `makeData` is typed per Arrow type; here the type is only known when the table is read. */
function make(
  type: DataType,
  length: number,
  nullBitmap: Uint8Array,
  data: ArrayBufferView,
  valueOffsets?: Int32Array,
): Data {
  const offsets = valueOffsets === undefined ? {} : { valueOffsets };
  const parts = { type, length, nullCount: -1, nullBitmap, data, ...offsets };
  return makeData(parts as Parameters<typeof makeData>[0]);
}
