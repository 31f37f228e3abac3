/** What one table of a brought file is stored as. */
export type TableKind =
  'csv' | 'json' | 'ndjson' | 'parquet' | 'arrow' | 'xlsx' | 'sqlite' | 'duckdb';

/** Files that hold other files. An Excel workbook is a `zip` until its entries are looked at. */
export type ContainerKind = 'gzip' | 'zstd' | 'zip';

/** A kind of file known by its bytes, or what it is when no table can be taken from it. */
export type KnownBytes =
  { readonly kind: TableKind | ContainerKind } | { readonly foreign: string };

/** Bytes of a head that tell every kind of file known here. */
export const KIND_HEAD_BYTES = 65_536;

interface Mark {
  readonly starts: string;
  /** Bytes before it. */
  readonly at?: number;
  readonly is: KnownBytes;
  /** A mark of plain letters, which a text may begin with too: a zero byte must follow. */
  readonly isWord?: true;
}

const foreign = (name: string): KnownBytes => ({ foreign: name });

/** Bytes are written as the letters of Latin-1. Longer marks stand before those they begin with. */
const MARKS: readonly Mark[] = [
  { starts: 'PAR1', isWord: true, is: { kind: 'parquet' } },
  { starts: 'PARE', isWord: true, is: foreign('an encrypted Parquet file') },
  { starts: 'ARROW1', isWord: true, is: { kind: 'arrow' } },
  { starts: '\xff\xff\xff\xff', is: { kind: 'arrow' } },
  { starts: 'FEA1', isWord: true, is: foreign('a Feather file of the first version') },
  { starts: 'SQLite format 3\0', is: { kind: 'sqlite' } },
  { starts: 'DUCK', at: 8, isWord: true, is: { kind: 'duckdb' } },
  { starts: '\x1f\x8b', is: { kind: 'gzip' } },
  { starts: '\x28\xb5\x2f\xfd', is: { kind: 'zstd' } },
  { starts: '\x50\x2a\x4d\x18', is: { kind: 'zstd' } },
  { starts: 'PK\x03\x04', is: { kind: 'zip' } },
  { starts: 'PK\x05\x06', is: { kind: 'zip' } },
  { starts: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', is: foreign('an old Excel workbook (.xls)') },
  { starts: '%PDF', is: foreign('a PDF') },
  { starts: '1AY&SY', at: 4, is: foreign('a bzip2 archive') },
  { starts: '\xfd7zXZ\0', is: foreign('an XZ archive') },
  { starts: '7z\xbc\xaf\x27\x1c', is: foreign('a 7-Zip archive') },
  { starts: 'Rar!\x1a\x07', is: foreign('a RAR archive') },
  { starts: '\x04\x22\x4d\x18', is: foreign('an LZ4 archive') },
  { starts: 'ustar', at: 257, is: foreign('a TAR archive') },
  { starts: 'Obj\x01', is: foreign('an Avro file') },
  { starts: 'ORC', isWord: true, is: foreign('an ORC file') },
  { starts: '\x89HDF\r\n\x1a\n', is: foreign('an HDF5 file') },
  { starts: '\x93NUMPY', is: foreign('a NumPy array') },
  { starts: '$FL2', is: foreign('an SPSS file') },
  { starts: '<stata_dta>', is: foreign('a Stata file') },
  { starts: '\x89PNG', is: foreign('a picture') },
  { starts: '\xff\xd8\xff', is: foreign('a picture') },
  { starts: 'GIF8', is: foreign('a picture') },
];

/**
 * The kind of a file by its first bytes, of which `KIND_HEAD_BYTES` are enough; undefined when no
 * mark is known, as in text.
 */
export function fileKind(head: Uint8Array): KnownBytes | undefined {
  return MARKS.find(
    ({ starts, at = 0, isWord }) =>
      hasBytes(head, starts, at) && (isWord === undefined || head.includes(0)),
  )?.is;
}

function hasBytes(head: Uint8Array, letters: string, at: number): boolean {
  if (head.length < at + letters.length) return false;
  for (let i = 0; i < letters.length; i += 1) {
    if (head[at + i] !== letters.charCodeAt(i)) return false;
  }
  return true;
}
