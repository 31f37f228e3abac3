/** How the text of a CSV file is cut into values, as bytes of UTF-8. */
export interface CsvBytes {
  readonly delimiter: Uint8Array;
  readonly quote: number;
  readonly escape: number;
}

/** One record of a CSV file, or the one line that no record could be made of. */
export interface CsvRecord {
  /** Where its text ends, without the line break. */
  readonly end: number;
  /** Where the next one starts. */
  readonly next: number;
  readonly fields: number;
  /** How many of them are quoted. */
  readonly quoted: number;
  /** Whether the last value is there at all; lines may end with a delimiter. */
  readonly endsEmpty: boolean;
  readonly fault?: 'unclosed quote' | 'text after a closing quote';
}

const LF = 10;
const CR = 13;

/**
 * The record that starts at `start`; undefined when its end is not in `bytes` and `isLast` is false.
 * A fault takes one line only: what follows it is looked at anew.
 */
export function csvRecord(
  bytes: Uint8Array,
  start: number,
  { delimiter, quote, escape }: CsvBytes,
  isLast: boolean,
): CsvRecord | undefined {
  const { length } = bytes;
  const isDelimiter = (at: number) => delimiter.every((byte, k) => bytes[at + k] === byte);
  const [first] = delimiter;
  let fields = 1;
  let quoted = 0;
  let fieldStart = start;
  let at = start;
  for (;;) {
    if (bytes[at] === quote) {
      const closing = closingQuote(bytes, at + 1, quote, escape);
      if (closing === undefined) {
        return isLast ? lineOf(bytes, start, fields, 'unclosed quote') : undefined;
      }
      at = closing + 1;
      quoted += 1;
      const next = bytes[at];
      if (next === undefined && !isLast) return undefined;
      if (next !== undefined && next !== LF && next !== CR && !isDelimiter(at)) {
        return lineOf(bytes, start, fields, 'text after a closing quote');
      }
    }
    let byte = bytes[at];
    while (at < length && byte !== LF && byte !== CR && (byte !== first || !isDelimiter(at))) {
      at += 1;
      byte = bytes[at];
    }
    if (at >= length) {
      return isLast
        ? { end: at, next: at, fields, quoted, endsEmpty: at === fieldStart }
        : undefined;
    }
    if (byte === LF || byte === CR) {
      const isPair = byte === CR && bytes[at + 1] === LF;
      if (byte === CR && at + 1 === length && !isLast) return undefined;
      return { end: at, next: at + (isPair ? 2 : 1), fields, quoted, endsEmpty: at === fieldStart };
    }
    fields += 1;
    at += delimiter.length;
    fieldStart = at;
  }
}

function closingQuote(
  bytes: Uint8Array,
  from: number,
  quote: number,
  escape: number,
): number | undefined {
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === escape && (escape !== quote || bytes[at + 1] === quote)) at += 1;
    else if (byte === quote) return at;
  }
  return undefined;
}

function lineOf(
  bytes: Uint8Array,
  start: number,
  fields: number,
  fault: NonNullable<CsvRecord['fault']>,
): CsvRecord {
  let end = start;
  while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end += 1;
  const isPair = bytes[end] === CR && bytes[end + 1] === LF;
  const next = Math.min(end + (isPair ? 2 : 1), bytes.length);
  return { end, next, fields, quoted: 0, endsEmpty: false, fault };
}
