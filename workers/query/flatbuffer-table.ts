const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * One table of a FlatBuffers message. Fields are asked for by their number in the schema file; a field
 * that is not there has its default. Throws RangeError where an address leaves the message.
 */
export class FlatTable {
  readonly #view: DataView;
  readonly #at: number;

  private constructor(view: DataView, at: number) {
    this.#view = view;
    this.#at = at;
  }

  static root(message: Uint8Array): FlatTable {
    const view = new DataView(message.buffer, message.byteOffset, message.byteLength);
    return new FlatTable(view, view.getUint32(0, true));
  }

  byte(field: number, missing = 0): number {
    const at = this.#field(field);
    return at === undefined ? missing : this.#view.getUint8(at);
  }

  short(field: number, missing = 0): number {
    const at = this.#field(field);
    return at === undefined ? missing : this.#view.getInt16(at, true);
  }

  int(field: number, missing = 0): number {
    const at = this.#field(field);
    return at === undefined ? missing : this.#view.getInt32(at, true);
  }

  /** A 64-bit integer; only those a double holds are of use here. */
  long(field: number): number {
    const at = this.#field(field);
    return at === undefined ? 0 : Number(this.#view.getBigInt64(at, true));
  }

  text(field: number): string | undefined {
    const at = this.#field(field);
    if (at === undefined) return undefined;
    const from = this.#follow(at);
    const size = this.#view.getUint32(from, true);
    this.#check(from + 4, size);
    return UTF8.decode(new Uint8Array(this.#view.buffer, this.#view.byteOffset + from + 4, size));
  }

  table(field: number): FlatTable | undefined {
    const at = this.#field(field);
    return at === undefined ? undefined : new FlatTable(this.#view, this.#follow(at));
  }

  tables(field: number): FlatTable[] {
    return this.#elements(field, 4, (at) => new FlatTable(this.#view, this.#follow(at)));
  }

  /** A vector of structs of 64-bit integers, `each` of them in one. */
  longs(field: number, each: number): number[][] {
    return this.#elements(field, 8 * each, (at) =>
      Array.from({ length: each }, (_, i) => Number(this.#view.getBigInt64(at + 8 * i, true))),
    );
  }

  #elements<T>(field: number, size: number, read: (at: number) => T): T[] {
    const at = this.#field(field);
    if (at === undefined) return [];
    const from = this.#follow(at);
    const count = this.#view.getUint32(from, true);
    this.#check(from + 4, count * size);
    return Array.from({ length: count }, (_, i) => read(from + 4 + i * size));
  }

  #field(field: number): number | undefined {
    const vtable = this.#at - this.#view.getInt32(this.#at, true);
    const slot = 4 + 2 * field;
    if (slot >= this.#view.getUint16(vtable, true)) return undefined;
    const offset = this.#view.getUint16(vtable + slot, true);
    return offset === 0 ? undefined : this.#at + offset;
  }

  #follow(at: number): number {
    return at + this.#view.getUint32(at, true);
  }

  #check(from: number, size: number): void {
    if (from + size > this.#view.byteLength) throw new RangeError('a vector leaves its message');
  }
}
