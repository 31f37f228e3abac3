import { fileError } from './file-error.ts';
import { isFfiNull, type FfiArray, type FfiField } from './parquet-ffi.ts';
import { dateText, timestampText, timeText } from './parquet-time-text.ts';

const UTF8 = new TextDecoder();
const PER_SECOND: Readonly<Record<string, bigint>> = {
  s: 1n,
  m: 1_000n,
  u: 1_000_000n,
  n: 1_000_000_000n,
};

/**
 * JSON text of one value in the library's memory, written as DuckDB's `to_json` writes it, except that
 * NaN and the infinities are quoted so that the text stays valid JSON.
 * Throws `DS_PARQUET_UNSUPPORTED` for a type without a text.
 */
export function valueText(view: DataView, field: FfiField, array: FfiArray, row: number): string {
  const { format } = field;
  if (format === 'n' || isFfiNull(view, array, row)) return 'null';
  if (field.dictionary !== undefined && array.dictionary !== undefined) {
    const key = Number(integerAt(view, format, array.buffers[1] ?? 0, array.offset + row));
    return valueText(view, field.dictionary, array.dictionary, key);
  }
  const at = array.offset + row;
  const data = array.buffers[1] ?? 0;
  switch (format[0]) {
    case 'b':
      return ((view.getUint8(data + (at >> 3)) >> (at & 7)) & 1) === 1 ? 'true' : 'false';
    case 'e':
      return floatText(halfToNumber(view.getUint16(data + 2 * at, true)));
    case 'f':
      return floatText(view.getFloat32(data + 4 * at, true));
    case 'g':
      return floatText(view.getFloat64(data + 8 * at, true));
    case 'u':
    case 'U':
      return JSON.stringify(UTF8.decode(bytesAt(view, format, array, at)));
    case 'z':
    case 'Z':
    case 'w':
      return JSON.stringify(bytesText(bytesAt(view, format, array, at)));
    case 'd':
      return decimalText(view, format, data, at);
    case 't':
      return `"${temporalText(view, format, data, at)}"`;
    case '+':
      return nestedText(view, field, array, row);
    default:
      return String(integerAt(view, format, data, at));
  }
}

function nestedText(view: DataView, field: FfiField, array: FfiArray, row: number): string {
  const { format } = field;
  const at = array.offset + row;
  if (format === '+s') {
    const parts = field.children.map((child, i) => {
      const values = array.children[i];
      const text = values === undefined ? 'null' : valueText(view, child, values, at);
      return `${JSON.stringify(child.name)}:${text}`;
    });
    return `{${parts.join(',')}}`;
  }
  const [child, values] = [field.children[0], array.children[0]];
  if (child === undefined || values === undefined) throw unsupported(format);
  const [, offsets = 0, sizes = 0] = array.buffers;
  const [from, to] = listRange(view, format, offsets, at, sizes);
  if (format === '+m') return mapText(view, child, values, from, to);
  const parts: string[] = [];
  for (let i = from; i < to; i += 1) parts.push(valueText(view, child, values, i));
  return `[${parts.join(',')}]`;
}

function mapText(view: DataView, entry: FfiField, entries: FfiArray, from: number, to: number) {
  const [keyField, valueField] = entry.children;
  const [keys, values] = entries.children;
  if (!keyField || !valueField || !keys || !values) throw unsupported('+m');
  const parts: string[] = [];
  for (let i = from; i < to; i += 1) {
    const at = entries.offset + i;
    const key = valueText(view, keyField, keys, at);
    const quoted = key.startsWith('"') ? key : JSON.stringify(key);
    parts.push(`${quoted}:${valueText(view, valueField, values, at)}`);
  }
  return `{${parts.join(',')}}`;
}

function listRange(
  view: DataView,
  format: string,
  offsets: number,
  at: number,
  sizes = 0,
): [number, number] {
  if (format === '+vl') {
    const from = view.getInt32(offsets + 4 * at, true);
    return [from, from + view.getInt32(sizes + 4 * at, true)];
  }
  if (format === '+L') {
    const from = view.getBigInt64(offsets + 8 * at, true);
    return [Number(from), Number(view.getBigInt64(offsets + 8 * at + 8, true))];
  }
  if (format.startsWith('+w:')) {
    const size = Number(format.slice(3));
    return [at * size, at * size + size];
  }
  if (format !== '+l' && format !== '+m') throw unsupported(format);
  return [view.getInt32(offsets + 4 * at, true), view.getInt32(offsets + 4 * at + 4, true)];
}

function integerAt(view: DataView, format: string, data: number, at: number): bigint | number {
  switch (format) {
    case 'c':
      return view.getInt8(data + at);
    case 'C':
      return view.getUint8(data + at);
    case 's':
      return view.getInt16(data + 2 * at, true);
    case 'S':
      return view.getUint16(data + 2 * at, true);
    case 'i':
      return view.getInt32(data + 4 * at, true);
    case 'I':
      return view.getUint32(data + 4 * at, true);
    case 'l':
      return view.getBigInt64(data + 8 * at, true);
    case 'L':
      return view.getBigUint64(data + 8 * at, true);
    default:
      throw unsupported(format);
  }
}

function bytesAt(view: DataView, format: string, array: FfiArray, at: number): Uint8Array {
  const [, first = 0, values = 0] = array.buffers;
  if (format.startsWith('w:')) {
    const size = Number(format.slice(2));
    return new Uint8Array(view.buffer, first + size * at, size).slice();
  }
  const [from, to] = listRange(view, format === 'u' || format === 'z' ? '+l' : '+L', first, at);
  return new Uint8Array(view.buffer, values + from, to - from).slice();
}

function temporalText(view: DataView, format: string, data: number, at: number): string {
  const unit = PER_SECOND[format[2] ?? ''] ?? 1n;
  if (format === 'tdD') return dateText(view.getInt32(data + 4 * at, true));
  if (format === 'tdm') {
    return dateText(Number(view.getBigInt64(data + 8 * at, true) / 86_400_000n));
  }
  if (format === 'tts' || format === 'ttm') {
    return timeText(BigInt(view.getInt32(data + 4 * at, true)), unit);
  }
  const count = view.getBigInt64(data + 8 * at, true);
  if (format.startsWith('tt')) return timeText(count, unit);
  if (!format.startsWith('ts')) throw unsupported(format);
  return `${timestampText(count, unit)}${format.length > 4 ? '+00' : ''}`;
}

/** `d:precision,scale` or `d:precision,scale,bits`; two's complement, little-endian. */
function decimalText(view: DataView, format: string, data: number, at: number): string {
  const [precision = 38, scale = 0, bits = 128] = format.slice(2).split(',').map(Number);
  const bytes = bits / 8;
  let unscaled = 0n;
  for (let i = bytes - 4; i >= 0; i -= 4) {
    unscaled = (unscaled << 32n) | BigInt(view.getUint32(data + bytes * at + i, true));
  }
  const text = scaledText(BigInt.asIntN(bits, unscaled), scale);
  return precision <= 15 && scale > 0 ? floatText(Number(text)) : text;
}

function scaledText(unscaled: bigint, scale: number): string {
  if (scale <= 0) return String(unscaled * 10n ** BigInt(-scale));
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
  const sign = unscaled < 0n ? '-' : '';
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function floatText(value: number): string {
  if (!Number.isFinite(value)) return `"${value}"`;
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value).replace('e+', 'e');
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

function halfToNumber(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

function bytesText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    const plain = byte >= 32 && byte <= 126 && byte !== 34 && byte !== 39 && byte !== 92;
    text += plain
      ? String.fromCharCode(byte)
      : `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return text;
}

function unsupported(format: string) {
  return fileError(
    'DS_PARQUET_UNSUPPORTED',
    `A column holds values of the Arrow type "${format}", which cannot be read here.`,
  );
}
