import { JSON_KIND, type JsonCell } from './json-cells.ts';

const UTF8 = new TextDecoder();
const ENCODER = new TextEncoder();

/**
 * The texts of one column of a batch as UTF-8. A string is copied byte for byte and decoded only when it
 * holds an escape; a lone surrogate, which UTF-8 cannot hold, becomes U+FFFD. Other values are kept as
 * they are written, arrays without white space between tokens.
 */
export class JsonTextBuffer {
  #bytes = new Uint8Array(16_384);
  #size = 0;
  /** Start and end of each row's text, as a repeated key may write a row twice. */
  #spans = new Int32Array(2_048);

  put(row: number, source: Uint8Array, { kind, start, end }: JsonCell): void {
    if (2 * row + 2 > this.#spans.length) {
      const wider = new Int32Array(Math.max(this.#spans.length * 2, 2 * row + 2));
      wider.set(this.#spans);
      this.#spans = wider;
    }
    this.#spans[2 * row] = this.#size;
    if (kind === JSON_KIND.escapedString) this.#append(unescaped(source, start, end));
    else if (kind === JSON_KIND.nested) this.#append(compacted(source, start, end));
    else this.#copy(source, start, end);
    this.#spans[2 * row + 1] = this.#size;
  }

  take(rows: number): { data: Uint8Array; valueOffsets: Int32Array } {
    const valueOffsets = new Int32Array(rows + 1);
    const data = new Uint8Array(this.#size);
    let at = 0;
    for (let row = 0; row < rows; row += 1) {
      const from = this.#spans[2 * row] ?? 0;
      const to = this.#spans[2 * row + 1] ?? 0;
      for (let i = from; i < to; i += 1) data[at++] = this.#bytes[i] ?? 0;
      valueOffsets[row + 1] = at;
    }
    this.#size = 0;
    this.#spans.fill(0);
    return { data: data.subarray(0, at), valueOffsets };
  }

  #append(bytes: Uint8Array): void {
    this.#copy(bytes, 0, bytes.length);
  }

  #copy(source: Uint8Array, start: number, end: number): void {
    const needed = this.#size + end - start;
    if (needed > this.#bytes.length) {
      const wider = new Uint8Array(Math.max(this.#bytes.length * 2, needed));
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    const bytes = this.#bytes;
    let at = this.#size;
    for (let i = start; i < end; i += 1) bytes[at++] = source[i] ?? 0;
    this.#size = at;
  }
}

function unescaped(source: Uint8Array, start: number, end: number): Uint8Array {
  return ENCODER.encode(String(JSON.parse(`"${UTF8.decode(source.subarray(start, end))}"`)));
}

function compacted(source: Uint8Array, start: number, end: number): Uint8Array {
  const out = new Uint8Array(end - start);
  let size = 0;
  let inString = false;
  for (let i = start; i < end; i += 1) {
    const byte = source[i] ?? 0;
    if (!inString && byte <= 0x20) continue;
    out[size++] = byte;
    if (byte === 0x22) inString = !inString;
    else if (byte === 0x5c) out[size++] = source[++i] ?? 0;
  }
  return out.subarray(0, size);
}
