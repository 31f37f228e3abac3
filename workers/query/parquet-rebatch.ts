import {
  Data,
  RecordBatch,
  Struct,
  Table,
  makeData,
  tableFromIPC,
  tableToIPC,
  type DataType,
} from 'apache-arrow';

/**
 * The same rows cut into batches of exactly `rowsPerBatch`, the last one shorter, so that what is written
 * from them does not depend on how the engine happened to cut them. Columns are flat, as an engine's
 * stored columns are. A stream already cut so is returned as it is.
 */
export function rebatch(ipcStream: Uint8Array, rowsPerBatch: number): Uint8Array {
  const table = tableFromIPC(ipcStream);
  const { batches, schema, numRows } = table;
  const isCut = batches.every(
    ({ numRows: rows }, i) => rows === Math.min(rowsPerBatch, numRows - i * rowsPerBatch),
  );
  if (isCut) return ipcStream;
  const type = new Struct(schema.fields);
  const merged: RecordBatch[] = [];
  for (let from = 0; from < numRows; from += rowsPerBatch) {
    const to = Math.min(from + rowsPerBatch, numRows);
    const children = schema.fields.map((field, i) =>
      mergedColumn(field.type, overlapping(table, i, from, to), to - from),
    );
    merged.push(
      new RecordBatch(schema, makeData({ type, length: to - from, nullCount: 0, children })),
    );
  }
  return tableToIPC(new Table(schema, merged), 'stream');
}

function overlapping(table: Table, column: number, from: number, to: number): Data[] {
  const parts: Data[] = [];
  let start = 0;
  for (const batch of table.batches) {
    const end = start + batch.numRows;
    const data = batch.data.children[column];
    if (data !== undefined && end > from && start < to) {
      const first = Math.max(from - start, 0);
      parts.push(data.slice(first, Math.min(to, end) - start - first));
    }
    start = end;
  }
  return parts;
}

function mergedColumn(type: DataType, parts: readonly Data[], length: number): Data {
  const hasNulls = parts.some((part) => part.nullCount > 0);
  const nullBitmap = hasNulls ? mergedBits(parts, length, validBit) : undefined;
  const shared = { type, length, nullCount: hasNulls ? -1 : 0, nullBitmap };
  const first = parts[0];
  if (first === undefined) throw new RangeError('no batch holds the rows asked for');
  if (first.valueOffsets !== undefined) return make({ ...shared, ...mergedText(parts, length) });
  if (first.values instanceof Uint8Array && first.stride === 1 && isBits(type)) {
    return make({ ...shared, data: mergedBits(parts, length, valueBit) });
  }
  return make({ ...shared, data: mergedFixed(parts, length) });
}

/** `makeData` is typed per Arrow type; here the type is only known when the stream is read. */
function make(properties: {
  type: DataType;
  length: number;
  nullCount: number;
  nullBitmap: Uint8Array | undefined;
  data: ArrayBufferView;
  valueOffsets?: Int32Array;
}): Data {
  return makeData(properties as Parameters<typeof makeData>[0]);
}

function isBits(type: DataType): boolean {
  return type.ArrayType === Uint8Array && String(type) === 'Bool';
}

function mergedFixed(parts: readonly Data[], length: number): ArrayBufferView {
  const sample = parts[0]?.values;
  const Typed = sample.constructor;
  const stride = parts[0]?.stride ?? 1;
  const out = new Typed(length * stride);
  let at = 0;
  for (const part of parts) {
    out.set(part.values.subarray(0, part.length * stride), at);
    at += part.length * stride;
  }
  return out;
}

function mergedText(parts: readonly Data[], length: number) {
  const valueOffsets = new Int32Array(length + 1);
  let row = 0;
  let size = 0;
  for (const { valueOffsets: offsets, length: rows } of parts) {
    const base = size - (offsets[0] ?? 0);
    for (let i = 1; i <= rows; i += 1) valueOffsets[row + i] = base + (offsets[i] ?? 0);
    row += rows;
    size = valueOffsets[row] ?? 0;
  }
  const data = new Uint8Array(size);
  let at = 0;
  for (const { valueOffsets: offsets, values, length: rows } of parts) {
    const bytes = values.subarray(offsets[0] ?? 0, offsets[rows] ?? 0);
    data.set(bytes, at);
    at += bytes.length;
  }
  return { valueOffsets, data };
}

function mergedBits(
  parts: readonly Data[],
  length: number,
  bitOf: (part: Data, row: number) => number,
): Uint8Array {
  const bits = new Uint8Array(Math.ceil(length / 8));
  let at = 0;
  for (const part of parts) {
    for (let i = 0; i < part.length; i += 1, at += 1) {
      if (bitOf(part, i) === 1) bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
    }
  }
  return bits;
}

function validBit(part: Data, row: number): number {
  return part.getValid(row) ? 1 : 0;
}

function valueBit(part: Data, row: number): number {
  const bit = part.offset + row;
  return ((part.values[bit >> 3] ?? 0) >> (bit & 7)) & 1;
}
