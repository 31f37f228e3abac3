import {
  Field,
  Float32,
  RecordBatch,
  Schema,
  Struct,
  Table,
  Utf8,
  makeData,
  tableToIPC,
  type Data,
  type DataType,
} from 'apache-arrow';
import { fileError } from './file-error.ts';
import { layoutOfFormat, type ArrowLayout } from './parquet-arrow-types.ts';
import { isFfiNull, type FfiArray, type FfiField } from './parquet-ffi.ts';
import { valueText } from './parquet-value-text.ts';

/** Says of a text field that its values are JSON. */
export const NESTED_MARK = new Map([['paydown', 'nested']]);

function isNested({ format, dictionary }: FfiField): boolean {
  return format.startsWith('+') || (dictionary !== undefined && isNested(dictionary));
}

/** Whether the engine cannot take a column of this kind as it is. */
export function needsFlattening(field: FfiField): boolean {
  const { format, dictionary } = field;
  if (dictionary !== undefined) return needsFlattening(dictionary);
  return format.startsWith('+') || /^(e$|tD|ti|v|r|d:\d+,-?\d+,256$)/.test(format);
}

/**
 * A batch in the library's memory as an Arrow IPC stream in which lists, structs and maps are JSON text,
 * half floats are floats, 256-bit decimals are text, durations are counts and dictionaries are plain.
 * Throws `DS_PARQUET_UNSUPPORTED` with the column's name for a type that has no such form.
 */
export function flattenBatch(
  memory: ArrayBufferLike,
  schema: FfiField,
  batch: FfiArray,
): Uint8Array {
  const flat = flattenedBatch(memory, schema, batch);
  return tableToIPC(new Table([flat]), 'stream');
}

/** The same as a batch of its own, a copy of what it needs. */
export function flattenedBatch(
  memory: ArrayBufferLike,
  schema: Pick<FfiField, 'children'>,
  batch: FfiArray,
): RecordBatch {
  const view = new DataView(memory);
  const fields: Field[] = [];
  const children: Data[] = [];
  schema.children.forEach((field, i) => {
    const array = batch.children[i];
    if (array === undefined) return;
    const data = flattenColumn(view, field, array);
    fields.push(new Field(field.name, data.type, true, isNested(field) ? NESTED_MARK : null));
    children.push(data);
  });
  const struct = makeData({
    type: new Struct(fields),
    length: batch.length,
    nullCount: 0,
    children,
  });
  return new RecordBatch(new Schema(fields), struct);
}

function flattenColumn(view: DataView, field: FfiField, array: FfiArray): Data {
  const plain = field.dictionary === undefined ? layoutOfFormat(field.format) : undefined;
  if (plain !== undefined) return copyColumn(view, plain, array);
  const words = dictionaryText(view, field, array);
  if (words !== undefined) return words;
  if (field.format === 'n') return textData(Array<null>(array.length).fill(null));
  const texts = columnTexts(view, field, array);
  if (field.format === 'e') return floatData(texts);
  const isText = /^[uUzZ]$/.test(field.dictionary?.format ?? '');
  return textData(isText ? texts.map((text) => (text === null ? null : unquote(text))) : texts);
}

/** Text through a dictionary, each word decoded once; undefined for dictionaries of other values. */
function dictionaryText(view: DataView, field: FfiField, array: FfiArray): Data | undefined {
  const { dictionary: values } = array;
  const { dictionary: word } = field;
  if (values === undefined || word === undefined || !/^[uUzZ]$/.test(word.format)) return undefined;
  const words: (string | null)[] = [];
  for (let key = 0; key < values.length; key += 1) {
    words.push(isFfiNull(view, values, key) ? null : unquote(valueText(view, word, values, key)));
  }
  const keys = { ...field, dictionary: undefined };
  return textData(
    Array.from({ length: array.length }, (_, row) =>
      isFfiNull(view, array, row)
        ? null
        : (words[Number(valueText(view, keys, array, row))] ?? null),
    ),
  );
}

function columnTexts(view: DataView, field: FfiField, array: FfiArray): (string | null)[] {
  const texts: (string | null)[] = [];
  try {
    for (let row = 0; row < array.length; row += 1) {
      texts.push(isFfiNull(view, array, row) ? null : valueText(view, field, array, row));
    }
  } catch (cause) {
    throw fileError(
      'DS_PARQUET_UNSUPPORTED',
      `The column has the Arrow type "${field.format}", which cannot be read here.`,
      `column "${field.name}"`,
      cause,
    );
  }
  return texts;
}

function copyColumn(view: DataView, { type, width }: ArrowLayout, array: FfiArray): Data {
  const { length, offset, buffers } = array;
  const [bitmap = 0, first = 0, second = 0] = buffers;
  const nullBitmap = bitmap === 0 ? undefined : copyBits(view, bitmap, offset, length);
  const nullCount = nullBitmap === undefined ? 0 : -1;
  const shared = { type, length, nullCount, nullBitmap };
  if (width === 'bits') return make({ ...shared, data: copyBits(view, first, offset, length) });
  if (typeof width === 'number') {
    return make({
      ...shared,
      data: typed(type, copy(view, first + width * offset, width * length)),
    });
  }
  const step = width === 'offsets-4' ? 4 : 8;
  const raw = copy(view, first + step * offset, step * (length + 1));
  const valueOffsets = step === 4 ? new Int32Array(raw.buffer) : new BigInt64Array(raw.buffer);
  const start = Number(valueOffsets[0] ?? 0);
  const end = Number(valueOffsets[length] ?? 0);
  if (start !== 0) fromZero(valueOffsets);
  return make({ ...shared, valueOffsets, data: copy(view, second + start, end - start) });
}

/** A slice of a column points into the middle of its bytes. */
function fromZero(offsets: Int32Array | BigInt64Array): void {
  if (offsets instanceof Int32Array) {
    const start = offsets[0] ?? 0;
    for (let i = 0; i < offsets.length; i += 1) offsets[i] = (offsets[i] ?? 0) - start;
  } else {
    const start = offsets[0] ?? 0n;
    for (let i = 0; i < offsets.length; i += 1) offsets[i] = (offsets[i] ?? 0n) - start;
  }
}

/** `makeData` is typed per Arrow type; here the type is only known when the file is read. */
function make(properties: {
  type: DataType;
  length: number;
  nullCount: number;
  nullBitmap: Uint8Array | undefined;
  data: ArrayBufferView;
  valueOffsets?: Int32Array | BigInt64Array;
}): Data {
  return makeData(properties as Parameters<typeof makeData>[0]);
}

function typed(type: DataType, bytes: Uint8Array): ArrayBufferView {
  const { ArrayType } = type;
  return new ArrayType(bytes.buffer, 0, bytes.byteLength / ArrayType.BYTES_PER_ELEMENT);
}

function copy(view: DataView, address: number, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  if (size > 0) bytes.set(new Uint8Array(view.buffer, address, size));
  return bytes;
}

function copyBits(view: DataView, address: number, offset: number, length: number): Uint8Array {
  if (offset % 8 === 0) return copy(view, address + offset / 8, Math.ceil(length / 8));
  const bits = new Uint8Array(Math.ceil(length / 8));
  for (let i = 0; i < length; i += 1) {
    const from = offset + i;
    const bit = (view.getUint8(address + (from >> 3)) >> (from & 7)) & 1;
    bits[i >> 3] = (bits[i >> 3] ?? 0) | (bit << (i & 7));
  }
  return bits;
}

function floatData(texts: readonly (string | null)[]): Data {
  const data = new Float32Array(texts.length);
  texts.forEach((text, i) => {
    data[i] = text === null ? 0 : Number(unquote(text));
  });
  const nullBitmap = validity(texts);
  return make({ type: new Float32(), length: texts.length, nullCount: -1, nullBitmap, data });
}

function textData(texts: readonly (string | null)[]): Data {
  const encoder = new TextEncoder();
  const encoded = texts.map((text) => encoder.encode(text ?? ''));
  const valueOffsets = new Int32Array(texts.length + 1);
  encoded.forEach((bytes, i) => {
    valueOffsets[i + 1] = (valueOffsets[i] ?? 0) + bytes.length;
  });
  const data = new Uint8Array(valueOffsets[texts.length] ?? 0);
  encoded.forEach((bytes, i) => data.set(bytes, valueOffsets[i]));
  const nullBitmap = validity(texts);
  const shared = { type: new Utf8(), length: texts.length, nullCount: -1, nullBitmap };
  return make({ ...shared, valueOffsets, data });
}

function validity(texts: readonly (string | null)[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil(texts.length / 8));
  texts.forEach((text, i) => {
    if (text !== null) bits[i >> 3] = (bits[i >> 3] ?? 0) | (1 << (i & 7));
  });
  return bits;
}

function unquote(text: string): string {
  return text.startsWith('"') ? String(JSON.parse(text)) : text;
}
