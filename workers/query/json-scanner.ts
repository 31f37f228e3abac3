import { JSON_KIND, JsonSyntax, NEED_MORE, type JsonCell } from './json-cells.ts';
import { JsonPath } from './json-paths.ts';

const MAX_DEPTH = 64;
const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];
const [MINUS, PLUS, POINT, ZERO] = [0x2d, 0x2b, 0x2e, 0x30];
const [LETTER_N, LETTER_T] = [0x6e, 0x74];
const WORDS = ['null', 'true', 'false'].map((word) => new TextEncoder().encode(word));
const ESCAPES = new Set([...'"\\/bfnrtu'].map((letter) => letter.charCodeAt(0)));

/**
 * Walks JSON bytes without making objects of them: each value of a record becomes a cell under the path
 * of its keys; arrays are checked and kept whole. Numbers stay text, so no digit is lost.
 */
export class JsonScanner {
  bytes = new Uint8Array(0);
  /** Whether the file ends with the window. */
  isLast = false;
  readonly root = new JsonPath('');
  cells: JsonCell[] = [];
  /** Whether the last string scanned holds an escape. */
  #escaped = false;

  /** Scans one value at `at` into cells below `path`; gives the byte after it. */
  value(at: number, path: JsonPath, depth: number): number {
    const byte = this.#byte(at);
    if (byte === OPEN_OBJECT) return this.#object(at, path, depth);
    if (byte === QUOTE) {
      const end = this.string(at);
      const kind = this.#escaped ? JSON_KIND.escapedString : JSON_KIND.string;
      this.cells.push({ path, kind, start: at + 1, end: end - 1 });
      return end;
    }
    const end = this.skip(at, depth);
    this.cells.push({ path, kind: this.#kind(byte, at, end), start: at, end });
    return end;
  }

  /** Checks one value at `at` without keeping anything; gives the byte after it. */
  skip(at: number, depth: number): number {
    const byte = this.#byte(at);
    if (byte === QUOTE) return this.string(at);
    if (byte === OPEN_ARRAY) return this.#array(at, depth);
    if (byte === MINUS || isDigit(byte)) return this.#number(at);
    if (byte !== OPEN_OBJECT)
      return this.#word(at, byte === LETTER_N ? 0 : byte === LETTER_T ? 1 : 2);
    this.#checkDepth(at, depth);
    let next = this.space(at + 1);
    if (this.#byte(next) === CLOSE_OBJECT) return next + 1;
    for (;;) {
      next = this.space(this.skip(this.colon(this.string(next)), depth + 1));
      if (this.#byte(next) === CLOSE_OBJECT) return next + 1;
      next = this.space(this.expect(next, COMMA, 'a comma or }'));
    }
  }

  /** The first byte at or after `at` that is not white space; may be the end of the window. */
  space(at: number): number {
    const { bytes } = this;
    let next = at;
    for (;;) {
      const byte = bytes[next];
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return next;
      next += 1;
    }
  }

  /** The byte after the string that starts at `at`. */
  string(at: number): number {
    const { bytes } = this;
    if (this.#byte(at) !== QUOTE) throw new JsonSyntax('A string in double quotes is expected', at);
    this.#escaped = false;
    let next = at + 1;
    for (;;) {
      const byte = bytes[next] ?? this.#byte(next);
      if (byte === QUOTE) return next + 1;
      if (byte < 0x20)
        throw new JsonSyntax('A control character stands unescaped in a string', next);
      if (byte === BACKSLASH) next = this.#escape(next);
      else next += 1;
    }
  }

  get isEscaped(): boolean {
    return this.#escaped;
  }

  /** The byte after the colon that follows a key. */
  colon(at: number): number {
    return this.space(this.expect(this.space(at), COLON, 'a colon'));
  }

  expect(at: number, byte: number, name: string): number {
    if (this.#byte(at) !== byte) throw new JsonSyntax(`Here ${name} is expected`, at);
    return at + 1;
  }

  #object(at: number, path: JsonPath, depth: number): number {
    this.#checkDepth(at, depth);
    let next = this.space(at + 1);
    if (this.#byte(next) === CLOSE_OBJECT) {
      if (path !== this.root) {
        this.cells.push({ path, kind: JSON_KIND.nested, start: at, end: next + 1 });
      }
      return next + 1;
    }
    for (let member = 0; ; member += 1) {
      const end = this.#expectedKey(next, path.children[member]);
      let child = path.children[member];
      let after = end;
      if (end === 0 || child === undefined) {
        after = this.string(next);
        child = path.child(this.bytes, next + 1, after - 1, this.#escaped);
      }
      next = this.space(this.value(this.colon(after), child, depth + 1));
      if (this.#byte(next) === CLOSE_OBJECT) return next + 1;
      next = this.space(this.expect(next, COMMA, 'a comma or }'));
    }
  }

  /** The byte after the key at `at` if it is the one the last record had at this place, else 0. */
  #expectedKey(at: number, expected: JsonPath | undefined): number {
    if (expected === undefined) return 0;
    const { bytes } = this;
    const { keyBytes } = expected;
    const end = at + 1 + keyBytes.length;
    if (bytes[at] !== QUOTE || bytes[end] !== QUOTE) return 0;
    for (let i = 0; i < keyBytes.length; i += 1) {
      const byte = keyBytes[i];
      if (bytes[at + 1 + i] !== byte || byte === BACKSLASH || byte === QUOTE) return 0;
    }
    return end + 1;
  }

  #array(at: number, depth: number): number {
    this.#checkDepth(at, depth);
    let next = this.space(at + 1);
    if (this.#byte(next) === CLOSE_ARRAY) return next + 1;
    for (;;) {
      next = this.space(this.skip(next, depth + 1));
      if (this.#byte(next) === CLOSE_ARRAY) return next + 1;
      next = this.space(this.expect(next, COMMA, 'a comma or ]'));
    }
  }

  #escape(at: number): number {
    this.#escaped = true;
    const letter = this.#byte(at + 1);
    if (!ESCAPES.has(letter))
      throw new JsonSyntax('A backslash is followed by no known escape', at);
    if (letter !== 0x75) return at + 2;
    for (let i = 2; i < 6; i += 1) {
      if (!isHex(this.#byte(at + i))) throw new JsonSyntax('\\u needs four hex digits', at);
    }
    return at + 6;
  }

  #number(at: number): number {
    let next = this.#byte(at) === MINUS ? at + 1 : at;
    const first = this.#byte(next);
    if (!isDigit(first)) throw new JsonSyntax('A number needs a digit', next);
    next = this.#digits(next);
    if (first === ZERO && isDigit(this.bytes[at + 1]) && this.bytes[at] === ZERO) {
      throw new JsonSyntax('A number may not begin with 0', at);
    }
    if (this.bytes[at] === MINUS && first === ZERO && isDigit(this.bytes[at + 2])) {
      throw new JsonSyntax('A number may not begin with 0', at);
    }
    if (this.#peek(next) === POINT) next = this.#digits(this.#digit(next + 1));
    const exponent = this.#peek(next);
    if (exponent !== 0x65 && exponent !== 0x45) return next;
    const sign = this.#byte(next + 1);
    return this.#digits(this.#digit(sign === PLUS || sign === MINUS ? next + 2 : next + 1));
  }

  #digit(at: number): number {
    if (!isDigit(this.#byte(at))) throw new JsonSyntax('A number needs a digit here', at);
    return at;
  }

  #digits(at: number): number {
    let next = at;
    while (isDigit(this.bytes[next])) next += 1;
    this.#peek(next);
    return next;
  }

  #kind(first: number, start: number, end: number): number {
    if (first === OPEN_ARRAY) return JSON_KIND.nested;
    if (first === LETTER_N) return JSON_KIND.null;
    if (first === LETTER_T) return JSON_KIND.true;
    if (first !== MINUS && !isDigit(first)) return JSON_KIND.false;
    return this.#isInteger(start, end) ? JSON_KIND.integer : JSON_KIND.number;
  }

  #isInteger(start: number, end: number): boolean {
    if (end - start === 2 && this.bytes[start] === MINUS && this.bytes[start + 1] === ZERO)
      return false;
    for (let i = start + 1; i < end; i += 1) if (!isDigit(this.bytes[i])) return false;
    return true;
  }

  #word(at: number, index: number): number {
    const word = WORDS[index] ?? new Uint8Array(0);
    for (let i = 0; i < word.length; i += 1) {
      if (this.#byte(at + i) !== word[i]) throw new JsonSyntax('Here a value is expected', at);
    }
    return at + word.length;
  }

  #byte(at: number): number {
    const byte = this.bytes[at];
    if (byte !== undefined) return byte;
    if (!this.isLast) throw NEED_MORE;
    throw new JsonSyntax('The file ends inside a value', at);
  }

  /** As `#byte`, but the end of the file is fine: a number may be the last thing in it. */
  #peek(at: number): number | undefined {
    const byte = this.bytes[at];
    if (byte === undefined && !this.isLast) throw NEED_MORE;
    return byte;
  }

  #checkDepth(at: number, depth: number): void {
    if (depth > MAX_DEPTH) throw new JsonSyntax('Nested too deep', at, true);
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function isHex(byte: number): boolean {
  return isDigit(byte) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}
