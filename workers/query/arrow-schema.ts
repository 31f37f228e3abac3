import { fileError } from './file-error.ts';
import type { FlatTable } from './flatbuffer-table.ts';
import type { FfiField } from './parquet-ffi.ts';

/** A field, and the number under which the stream sends its dictionary if it has one. */
export interface ArrowField extends FfiField {
  readonly children: readonly ArrowField[];
  readonly dictionary: ArrowField | undefined;
  readonly dictionaryId: number | undefined;
  /** The format in the stream, where `format` is what it is laid out as: views as text, narrow decimals widened. */
  readonly stored: string;
}

const FIELD = { name: 0, typeName: 2, type: 3, dictionary: 4, children: 5 };
const UNITS = ['s', 'm', 'u', 'n'];
const MAX_COLUMNS = 16_384;
const MAX_DEPTH = 64;

/** Formats of types without parameters, by their number in Arrow's Schema.fbs. */
const PLAIN: Readonly<Record<number, string>> = {
  ...{ 1: 'n', 4: 'z', 5: 'u', 6: 'b', 12: '+l', 13: '+s', 17: '+m' },
  ...{ 19: 'Z', 20: 'U', 21: '+L', 23: 'vz', 24: 'vu', 25: '+vl' },
};

/**
 * The fields of a Schema message, described as the C data interface does.
 * Throws `DS_ARROW_UNSUPPORTED` with the column's name for a type that cannot be read here.
 */
export function arrowSchema(schema: FlatTable): readonly ArrowField[] {
  if (schema.short(0) !== 0) {
    throw fileError('DS_ARROW_UNSUPPORTED', 'The file holds big-endian numbers.');
  }
  const fields = schema.tables(1);
  if (fields.length > MAX_COLUMNS) {
    throw fileError('DS_FILE_TOO_WIDE', `The file has ${fields.length} columns.`);
  }
  return fields.map((field) => arrowField(field, field.text(FIELD.name) ?? '', 0));
}

function arrowField(field: FlatTable, column: string, depth: number): ArrowField {
  if (depth > MAX_DEPTH) {
    throw fileError('DS_ARROW_UNSUPPORTED', 'Values are nested too deeply.', `column "${column}"`);
  }
  const name = field.text(FIELD.name) ?? '';
  const children = field
    .tables(FIELD.children)
    .map((child) => arrowField(child, column, depth + 1));
  const stored = formatOf(field, column);
  const none = { dictionary: undefined, dictionaryId: undefined };
  const plain = { name, stored, format: laidOut(stored), children, ...none };
  const encoding = field.table(FIELD.dictionary);
  if (encoding === undefined) return plain;
  const index = encoding.table(1);
  const format = index === undefined ? 'i' : integerFormat(index);
  return {
    ...{ name, format, stored: format, children: [] },
    dictionary: plain,
    dictionaryId: encoding.long(0),
  };
}

function laidOut(stored: string): string {
  if (stored === 'vu' || stored === 'vz') return stored.slice(1);
  return stored.replace(/^(d:.*),(32|64)$/, '$1,128');
}

function formatOf(field: FlatTable, column: string): string {
  const kind = field.byte(FIELD.typeName);
  const type = field.table(FIELD.type);
  const plain = PLAIN[kind];
  if (plain !== undefined) return plain;
  const format = type === undefined ? undefined : parametricFormat(kind, type);
  if (format !== undefined) return format;
  throw fileError(
    'DS_ARROW_UNSUPPORTED',
    `The column has an Arrow type (number ${kind}) that cannot be read here.`,
    `column "${column}"`,
  );
}

function parametricFormat(kind: number, type: FlatTable): string | undefined {
  switch (kind) {
    case 2:
      return integerFormat(type);
    case 3:
      return ['e', 'f', 'g'][type.short(0)];
    case 7:
      return `d:${type.int(0)},${type.int(1)},${type.int(2, 128)}`;
    case 8:
      return type.short(0, 1) === 0 ? 'tdD' : 'tdm';
    case 9:
      return `tt${UNITS[type.short(0, 1)]}`;
    case 10:
      return `ts${UNITS[type.short(0)]}:${type.text(1) ?? ''}`;
    case 15:
      return `w:${type.int(0)}`;
    case 16:
      return `+w:${type.int(0)}`;
    case 18:
      return `tD${UNITS[type.short(0, 1)]}`;
    default:
      return undefined;
  }
}

function integerFormat(type: FlatTable): string {
  const signed: Readonly<Record<number, string>> = { 8: 'c', 16: 's', 32: 'i', 64: 'l' };
  const letter = signed[type.int(0)] ?? 'l';
  return type.byte(1) === 0 ? letter.toUpperCase() : letter;
}
