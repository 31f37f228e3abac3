import {
  Data,
  RecordBatch,
  Schema,
  Struct,
  Table,
  makeData,
  tableFromIPC,
  tableToIPC,
  type DataType,
} from 'apache-arrow';

/**
 * The rows of streams of one schema as one stream, cut into batches of exactly `rowsPerBatch`, the last one
 * shorter, so that what is written from them does not depend on how the engine happened to cut them.
 * Columns are flat, as an engine's stored columns are. The streams may lack their end mark.
 */
export function rebatch(
  ipcStreams: readonly Uint8Array[],
  rowsPerBatch: number,
): { readonly schema: Schema; readonly ipcStream: Uint8Array } {
  const tables = ipcStreams.map((stream) => tableFromIPC(stream));
  const schema = tables[0]?.schema;
  if (schema === undefined || schema.fields.length === 0) {
    throw new RangeError('the streams hold no columns');
  }
  const cut = cutBatches(
    schema,
    tables.flatMap((table) => table.batches),
    rowsPerBatch,
  );
  return { schema, ipcStream: tableToIPC(new Table(schema, cut), 'stream') };
}

function cutBatches(schema: Schema, batches: RecordBatch[], rowsPerBatch: number): RecordBatch[] {
  const rowCount = batches.reduce((sum, { numRows }) => sum + numRows, 0);
  const isCut = batches.every(
    ({ numRows }, i) => numRows === Math.min(rowsPerBatch, rowCount - i * rowsPerBatch),
  );
  if (isCut) return batches;
  const type = new Struct(schema.fields);
  const cut: RecordBatch[] = [];
  for (let from = 0; from < rowCount; from += rowsPerBatch) {
    const to = Math.min(from + rowsPerBatch, rowCount);
    const children = schema.fields.map((field, i) =>
      mergedColumn(field.type, overlapping(batches, i, from, to), to - from),
    );
    cut.push(
      new RecordBatch(schema, makeData({ type, length: to - from, nullCount: 0, children })),
    );
  }
  return cut;
}

function overlapping(
  batches: readonly RecordBatch[],
  column: number,
  from: number,
  to: number,
): Data[] {
  const parts: Data[] = [];
  let start = 0;
  for (const batch of batches) {
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
  const nullBitmap = hasNulls ? mergedBits(parts, length, validBits) : undefined;
  const shared = { type, length, nullCount: hasNulls ? -1 : 0, nullBitmap };
  const first = parts[0];
  if (first === undefined) throw new RangeError('no batch holds the rows asked for');
  if (first.valueOffsets !== undefined) return make({ ...shared, ...mergedText(parts, length) });
  if (first.values instanceof Uint8Array && first.stride === 1 && isBits(type)) {
    return make({ ...shared, data: mergedBits(parts, length, ({ values }) => values) });
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

/** Bits of a bitmap by row; without a bitmap every bit is set. Whole bytes are copied where they line up. */
function mergedBits(
  parts: readonly Data[],
  length: number,
  bitmapOf: (part: Data) => Uint8Array | undefined,
): Uint8Array {
  const bits = new Uint8Array(Math.ceil(length / 8));
  let at = 0;
  for (const part of parts) {
    const bitmap = bitmapOf(part);
    let row = 0;
    if (at % 8 === 0 && part.offset % 8 === 0) {
      const bytes = part.length >> 3;
      if (bitmap === undefined) bits.fill(255, at >> 3, (at >> 3) + bytes);
      else bits.set(bitmap.subarray(part.offset >> 3, (part.offset >> 3) + bytes), at >> 3);
      row = bytes * 8;
    }
    for (; row < part.length; row += 1) {
      const to = at + row;
      if (bitmap === undefined || bitAt(bitmap, part.offset + row) === 1) {
        bits[to >> 3] = (bits[to >> 3] ?? 0) | (1 << (to & 7));
      }
    }
    at += part.length;
  }
  return bits;
}

function validBits({ nullCount, nullBitmap }: Data): Uint8Array | undefined {
  return nullCount > 0 ? nullBitmap : undefined;
}

function bitAt(bitmap: Uint8Array, bit: number): number {
  return ((bitmap[bit >> 3] ?? 0) >> (bit & 7)) & 1;
}
