/** An entry of an archive as its central directory tells it. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: number;
  readonly crc: number;
  /** Where its local header starts. */
  readonly offset: number;
}

/** From here on a size or offset needs 64 bits. */
const SMALL = 0xffffffff;
const MANY = 0xffff;
const VERSION = 45;
const MADE_BY_UNIX = 0x032d;
/** Sizes follow the content; names are UTF-8. */
const FLAGS = 0x0808;
/** 1 January 1980, midnight: the earliest a ZIP can say, so that the same content gives the same bytes. */
const DATE = 0x21;
const REGULAR_FILE = 0o100664;

/**
 * The bytes an archive has around its contents, for stored entries with data descriptors (so that it
 * can be written as a stream), ZIP64 where needed. The reader compares with them, which leaves no byte
 * of an archive unexplained.
 */
export function localHeader(name: string): Uint8Array {
  const encoded = new TextEncoder().encode(name);
  const header = new ByteList();
  header.u32(0x04034b50).u16(VERSION).u16(FLAGS).u16(0).u16(0).u16(DATE);
  header.u32(0).u32(0).u32(0).u16(encoded.length).u16(0).append(encoded);
  return header.bytes();
}

export function dataDescriptor({ bytes, crc }: Pick<ZipEntry, 'bytes' | 'crc'>): Uint8Array {
  const descriptor = new ByteList().u32(0x08074b50).u32(crc);
  if (bytes < SMALL) return descriptor.u32(bytes).u32(bytes).bytes();
  return descriptor.u64(bytes).u64(bytes).bytes();
}

export function centralDirectory(entries: readonly ZipEntry[], start: number): Uint8Array {
  const directory = new ByteList();
  for (const entry of entries) directory.append(centralRecord(entry));
  const length = directory.length;
  const isLarge = entries.length >= MANY || entries.some(({ bytes }) => bytes >= SMALL);
  if (isLarge || start >= SMALL) {
    directory.u32(0x06064b50).u64(44).u16(MADE_BY_UNIX).u16(VERSION).u32(0).u32(0);
    directory.u64(entries.length).u64(entries.length).u64(length).u64(start);
    directory
      .u32(0x07064b50)
      .u32(0)
      .u64(start + length)
      .u32(1);
  }
  const shown = Math.min(entries.length, MANY);
  directory.u32(0x06054b50).u16(0).u16(0).u16(shown).u16(shown);
  directory.u32(Math.min(length, SMALL)).u32(Math.min(start, SMALL)).u16(0);
  return directory.bytes();
}

function centralRecord({ name, bytes, crc, offset }: ZipEntry): Uint8Array {
  const encoded = new TextEncoder().encode(name);
  const extra = new ByteList();
  if (bytes >= SMALL) extra.u64(bytes).u64(bytes);
  if (bytes >= SMALL || offset >= SMALL) extra.u64(offset);
  const record = new ByteList();
  record.u32(0x02014b50).u16(MADE_BY_UNIX).u16(VERSION).u16(FLAGS).u16(0).u16(0).u16(DATE);
  record.u32(crc).u32(Math.min(bytes, SMALL)).u32(Math.min(bytes, SMALL));
  record
    .u16(encoded.length)
    .u16(extra.length === 0 ? 0 : extra.length + 4)
    .u16(0);
  record
    .u16(0)
    .u16(0)
    .u32(REGULAR_FILE * 0x10000)
    .u32(Math.min(offset, SMALL))
    .append(encoded);
  if (extra.length > 0) record.u16(1).u16(extra.length).append(extra.bytes());
  return record.bytes();
}

/** Little-endian numbers and bytes, one after the other. */
class ByteList {
  #parts: Uint8Array[] = [];
  length = 0;

  u16(value: number): this {
    return this.#number(value, 2);
  }

  u32(value: number): this {
    return this.#number(value, 4);
  }

  u64(value: number): this {
    return this.#number(value, 8);
  }

  append(part: Uint8Array): this {
    this.#parts.push(part);
    this.length += part.length;
    return this;
  }

  bytes(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    this.#parts = [whole];
    return whole;
  }

  #number(value: number, width: 2 | 4 | 8): this {
    const view = new DataView(new ArrayBuffer(8));
    view.setBigUint64(0, BigInt(value), true);
    return this.append(new Uint8Array(view.buffer, 0, width));
  }
}
