import type { Progress } from '../../src/vocabulary/task.ts';
import { csvBytes, fits, lineBreaks, type CsvDialect } from './csv-dialect.ts';
import { csvRecord, type CsvRecord } from './csv-record.ts';

/** A CSV file as two: the records of the right width, and the rest with where and why. */
export interface SplitCsv {
  /** Head and rows, each ended by a line feed; nothing stands before the head. */
  readonly rows: Blob;
  /** CSV with the columns line, reason and text, and a head. */
  readonly aside: Blob;
  readonly asideCount: number;
  /** Records in `rows`, the head too. */
  readonly recordCount: number;
}

/** What parts the records of a file. */
export interface CsvSieve extends Omit<CsvDialect, 'isRagged'> {
  /** Lines that begin with it are left out. */
  readonly comment?: string | undefined;
  /** Records at the end that are set aside. */
  readonly footerRows?: number | undefined;
  /** Reasons to set a record aside that has the right width, by its place in `rows`. */
  readonly misfits?: ReadonlyMap<number, string>;
}

export interface SplitOptions {
  readonly signal: AbortSignal;
  report(progress: Progress): void;
}

const READ_BYTES = 4_194_304;
/** A quote that is not closed within so many bytes never is. */
const MOST_RECORD_BYTES = 16_777_216;
const LINE_FEED = Uint8Array.of(10);

/**
 * Reads a file once, record by record, and parts those with the dialect's number of values from the
 * others. Blank lines and comments are neither. Every other line after `skipRows` ends in one of the two.
 */
export async function splitCsv(
  file: Blob,
  sieve: CsvSieve,
  { signal, report }: SplitOptions,
): Promise<SplitCsv> {
  const shape = csvBytes(sieve);
  const comment = new TextEncoder().encode(sieve.comment ?? '');
  const parted = new Parted(sieve);
  let line = 1;
  let held: Uint8Array = new Uint8Array();
  for (let read = 0; read < file.size;) {
    signal.throwIfAborted();
    const chunk = await file.slice(read, read + READ_BYTES).arrayBuffer();
    read += chunk.byteLength;
    const bytes = joined(held, new Uint8Array(chunk));
    let at = 0;
    while (at < bytes.length) {
      const mustEnd = read >= file.size || bytes.length - at > MOST_RECORD_BYTES;
      const isComment = startsWith(bytes, at, comment);
      const record = csvRecord(bytes, at, isComment ? WHOLE_LINE : shape, mustEnd);
      if (record === undefined) break;
      if (line > sieve.skipRows && record.end > at && !isComment) {
        parted.add({ record, line, text: bytes.subarray(at, record.end) });
      }
      line += lineBreaks(bytes, at, record.next);
      at = record.next;
    }
    held = bytes.slice(at);
    report({ done: read, total: file.size, unit: 'bytes', doing: 'Setting aside what is no row' });
  }
  return parted.finish();
}

/** Cuts lines whatever they hold: no byte of UTF-8 is 255. */
const WHOLE_LINE = { delimiter: Uint8Array.of(255), quote: 255, escape: 255 };

interface Part {
  readonly record: CsvRecord;
  readonly line: number;
  readonly text: Uint8Array;
}

/** The two heaps. The last records wait, for they may be of the foot. */
class Parted {
  readonly #rows = new Pieces();
  readonly #aside = new Pieces();
  readonly #sieve: CsvSieve;
  readonly #waiting: Part[] = [];
  #recordCount = 0;
  #place = 0;
  #asideCount = 0;

  constructor(sieve: CsvSieve) {
    this.#sieve = sieve;
    this.#aside.add(new TextEncoder().encode('line,reason,text\n'));
  }

  add(part: Part): void {
    const { footerRows = 0 } = this.#sieve;
    if (footerRows === 0) return this.#sort(part);
    // A part that waits must not change with the bytes it was cut from.
    this.#waiting.push({ ...part, text: part.text.slice() });
    const [first] = this.#waiting;
    if (first === undefined || this.#waiting.length <= footerRows) return;
    this.#waiting.shift();
    this.#sort(first);
  }

  finish(): SplitCsv {
    for (const part of this.#waiting) this.#setAside(part, 'left out at the end');
    return {
      rows: this.#rows.blob(),
      aside: this.#aside.blob(),
      asideCount: this.#asideCount,
      recordCount: this.#recordCount,
    };
  }

  #sort(part: Part): void {
    const { columnCount, misfits } = this.#sieve;
    if (!fits(part.record, columnCount)) {
      return this.#setAside(part, reasonOf(part.record, columnCount));
    }
    const misfit = misfits?.get(this.#place);
    this.#place += 1;
    if (misfit !== undefined) return this.#setAside(part, misfit);
    this.#recordCount += 1;
    this.#rows.add(part.text);
    this.#rows.add(LINE_FEED);
  }

  #setAside({ line, text }: Part, reason: string): void {
    this.#asideCount += 1;
    this.#aside.add(asideLine(line, reason, text));
  }
}

function startsWith(bytes: Uint8Array, at: number, sign: Uint8Array): boolean {
  return sign.length > 0 && sign.every((byte, k) => bytes[at + k] === byte);
}

function reasonOf({ fields, fault }: CsvRecord, columnCount: number): string {
  if (fault !== undefined) return fault;
  return `${String(fields)} ${fields === 1 ? 'value' : 'values'} where ${String(columnCount)} belong`;
}

function asideLine(line: number, reason: string, text: Uint8Array): Uint8Array {
  const shown = /[",\n\r]/.test(reason) ? quoted(reason) : reason;
  const cells = [String(line), shown, quoted(new TextDecoder().decode(text))];
  return new TextEncoder().encode(`${cells.join(',')}\n`);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function joined(held: Uint8Array, chunk: Uint8Array): Uint8Array {
  if (held.length === 0) return chunk;
  const both = new Uint8Array(held.length + chunk.length);
  both.set(held);
  both.set(chunk, held.length);
  return both;
}

/** Bytes gathered into pieces of a size that a blob takes well. */
class Pieces {
  readonly #full: Blob[] = [];
  #piece = new Uint8Array(READ_BYTES);
  #used = 0;

  add(bytes: Uint8Array): void {
    if (this.#used + bytes.length > this.#piece.length) this.#close(bytes.length);
    this.#piece.set(bytes, this.#used);
    this.#used += bytes.length;
  }

  blob(): Blob {
    this.#close(0);
    return new Blob(this.#full);
  }

  #close(next: number): void {
    this.#full.push(new Blob([this.#piece.subarray(0, this.#used)]));
    if (next > this.#piece.length) this.#piece = new Uint8Array(next);
    this.#used = 0;
  }
}
