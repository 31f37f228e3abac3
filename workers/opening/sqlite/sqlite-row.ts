import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm';

type Statement = Parameters<Sqlite3Static['capi']['sqlite3_column_type']>[0];

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();
const STRICT = new TextDecoder('utf-8', { fatal: true });

/** The values of the row a statement stands at, by column. */
export class SqliteRow {
  readonly #capi: Sqlite3Static['capi'];
  readonly #wasm: Sqlite3Static['wasm'];
  readonly #statement: Statement;

  constructor({ capi, wasm }: Sqlite3Static, statement: Statement) {
    this.#capi = capi;
    this.#wasm = wasm;
    this.#statement = statement;
  }

  isNull(column: number): boolean {
    return this.#type(column) === this.#capi.SQLITE_NULL;
  }

  integer(column: number): bigint {
    return this.#capi.sqlite3_column_int64(this.#statement, column);
  }

  double(column: number): number {
    return this.#capi.sqlite3_column_double(this.#statement, column);
  }

  text(column: number): string {
    return DECODER.decode(this.bytes(column));
  }

  /** The bytes of a text in UTF-8, or of a blob; valid until the next row. */
  bytes(column: number): Uint8Array {
    const size = this.#capi.sqlite3_column_bytes(this.#statement, column);
    const at = Number(this.#capi.sqlite3_column_blob(this.#statement, column));
    return this.#wasm.heap8u().slice(at, at + size);
  }

  /** Any value as text in UTF-8: numbers in full, blobs as hexadecimal digits, bad bytes as `�`. */
  textBytes(column: number): Uint8Array {
    switch (this.#type(column)) {
      case this.#capi.SQLITE_INTEGER:
        return ENCODER.encode(String(this.integer(column)));
      case this.#capi.SQLITE_FLOAT:
        return ENCODER.encode(String(this.double(column)));
      case this.#capi.SQLITE_BLOB:
        return ENCODER.encode(hex(this.bytes(column)));
      default:
        return wellFormed(this.bytes(column));
    }
  }

  #type(column: number): number {
    return this.#capi.sqlite3_column_type(this.#statement, column);
  }
}

function wellFormed(bytes: Uint8Array): Uint8Array {
  if (bytes.every((byte) => byte < 128)) return bytes;
  try {
    STRICT.decode(bytes);
    return bytes;
  } catch {
    return ENCODER.encode(DECODER.decode(bytes));
  }
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
