import { DataType, type Data, type RecordBatch, type Schema } from 'apache-arrow';
import type { WireColumn, WireTable } from '../../src/engine/contracts/wire-table.ts';
import { sqlError } from '../../src/sql/sql-error.ts';

/** A byte order mark in a cell is part of the cell. */
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Arrow batches of one result as columns of plain arrays. Knows the physical types a projection leaves
 * (see `projectionQuery`): boolean, int64, double, text, date, time and timestamp in microseconds, bytes.
 * 2147483647 and -2147483647 days, 2^63 - 1 and its negative microseconds stand for the infinities.
 * Throws `ENG_RESULT_SHAPE` for any other type.
 */
export function toWire(schema: Schema, batches: readonly RecordBatch[]): WireTable {
  const rowCount = batches.reduce((sum, batch) => sum + batch.numRows, 0);
  const columns = schema.fields.map((field, index) => {
    const pieces = batches.flatMap((batch) => batch.data.children[index] ?? []);
    return wireColumn(field.name, field.type, pieces, rowCount);
  });
  return { rowCount, columns };
}

function wireColumn(
  name: string,
  type: DataType,
  pieces: readonly Data[],
  rowCount: number,
): WireColumn {
  const missing = missingMask(pieces, rowCount);
  const head = missing === undefined ? { name } : { name, missing };
  if (DataType.isBool(type)) {
    const values = new Uint8Array(rowCount);
    eachPiece(pieces, (piece, at) => {
      for (let i = 0; i < piece.length; i++) values[at + i] = bit(piece.values, piece.offset + i);
    });
    return { ...head, type: { name: 'boolean' }, values };
  }
  if (DataType.isInt(type) && type.bitWidth === 64 && type.isSigned) {
    return { ...head, type: { name: 'integer' }, values: bigints(pieces, rowCount) };
  }
  if (DataType.isFloat(type) && type.precision === 2) {
    const values = new Float64Array(rowCount);
    eachPiece(pieces, (piece, at) => values.set(piece.values.subarray(0, piece.length), at));
    return { ...head, type: { name: 'float' }, values };
  }
  if (DataType.isUtf8(type)) {
    return { ...head, type: { name: 'text' }, values: texts(pieces) };
  }
  if (DataType.isDate(type)) {
    const values = new Int32Array(rowCount);
    eachPiece(pieces, (piece, at) => values.set(piece.values.subarray(0, piece.length), at));
    return { ...head, type: { name: 'date' }, values };
  }
  if (DataType.isTime(type)) {
    return { ...head, type: { name: 'time' }, values: bigints(pieces, rowCount) };
  }
  if (DataType.isTimestamp(type)) {
    return { ...head, type: { name: 'timestamp' }, values: bigints(pieces, rowCount) };
  }
  if (DataType.isBinary(type)) {
    return { ...head, type: { name: 'bytes' }, values: blobs(pieces) };
  }
  throw sqlError('ENG_RESULT_SHAPE', {
    what: `a column came back as ${String(type)}`,
    where: name,
  });
}

/** The buffers of a table that can be handed to another thread without a copy. */
export function transferablesOf(table: WireTable): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const add = (array: ArrayBufferView) => {
    if (array.buffer instanceof ArrayBuffer) buffers.add(array.buffer);
  };
  for (const column of table.columns) {
    if (column.missing !== undefined) add(column.missing);
    if (ArrayBuffer.isView(column.values)) add(column.values);
  }
  return [...buffers];
}

function eachPiece(pieces: readonly Data[], take: (piece: Data, at: number) => void): void {
  let at = 0;
  for (const piece of pieces) {
    take(piece, at);
    at += piece.length;
  }
}

function missingMask(pieces: readonly Data[], rowCount: number): Uint8Array | undefined {
  if (pieces.every((piece) => piece.nullCount === 0)) return undefined;
  const mask = new Uint8Array(rowCount);
  eachPiece(pieces, (piece, at) => {
    if (piece.nullCount === 0) return;
    for (let i = 0; i < piece.length; i++) {
      mask[at + i] = 1 - bit(piece.nullBitmap, piece.offset + i);
    }
  });
  return mask;
}

function bit(bitmap: Uint8Array, index: number): number {
  return ((bitmap[index >> 3] ?? 0) >> (index & 7)) & 1;
}

function bigints(pieces: readonly Data[], rowCount: number): BigInt64Array {
  const values = new BigInt64Array(rowCount);
  eachPiece(pieces, (piece, at) => {
    const { buffer, byteOffset } = piece.values;
    values.set(new BigInt64Array(buffer, byteOffset, piece.length), at);
  });
  return values;
}

/** Plain ASCII is decoded once and cut; anything else value by value. */
function texts(pieces: readonly Data[]): string[] {
  const values: string[] = [];
  for (const piece of pieces) {
    const offsets = piece.valueOffsets;
    const start = offsets[0] ?? 0;
    const bytes = piece.values.subarray(start, offsets[piece.length] ?? start);
    const whole = UTF8.decode(bytes);
    const isAscii = whole.length === bytes.length;
    for (let i = 0; i < piece.length; i++) {
      const from = (offsets[i] ?? start) - start;
      const to = (offsets[i + 1] ?? start) - start;
      values.push(isAscii ? whole.slice(from, to) : UTF8.decode(bytes.subarray(from, to)));
    }
  }
  return values;
}

function blobs(pieces: readonly Data[]): Uint8Array[] {
  const values: Uint8Array[] = [];
  for (const piece of pieces) {
    const offsets = piece.valueOffsets;
    for (let i = 0; i < piece.length; i++) {
      values.push(piece.values.slice(offsets[i] ?? 0, offsets[i + 1] ?? 0));
    }
  }
  return values;
}
