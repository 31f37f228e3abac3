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
 * others. Blank lines are neither. Every other line after `skipRows` ends in one of the two.
 */
export async function splitCsv(
  file: Blob,
  dialect: Omit<CsvDialect, 'isRagged'>,
  { signal, report }: SplitOptions,
): Promise<SplitCsv> {
  const { columnCount, skipRows } = dialect;
  const shape = csvBytes(dialect);
  const rows = new Pieces();
  const aside = new Pieces();
  aside.add(new TextEncoder().encode('line,reason,text\n'));
  let asideCount = 0;
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
      const record = csvRecord(bytes, at, shape, mustEnd);
      if (record === undefined) break;
      const text = bytes.subarray(at, record.end);
      if (line > skipRows && text.length > 0) {
        if (fits(record, columnCount)) {
          rows.add(text);
          rows.add(LINE_FEED);
        } else {
          asideCount += 1;
          aside.add(asideLine(line, reasonOf(record, columnCount), text));
        }
      }
      line += lineBreaks(bytes, at, record.next);
      at = record.next;
    }
    held = bytes.slice(at);
    report({ done: read, total: file.size, unit: 'bytes', doing: 'Setting aside what is no row' });
  }
  return { rows: rows.blob(), aside: aside.blob(), asideCount };
}

function reasonOf({ fields, fault }: CsvRecord, columnCount: number): string {
  if (fault !== undefined) return fault;
  return `${String(fields)} ${fields === 1 ? 'value' : 'values'} where ${String(columnCount)} belong`;
}

function asideLine(line: number, reason: string, text: Uint8Array): Uint8Array {
  const quoted = new TextDecoder().decode(text).replaceAll('"', '""');
  return new TextEncoder().encode(`${String(line)},${reason},"${quoted}"\n`);
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
