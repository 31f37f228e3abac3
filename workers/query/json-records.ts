import { JsonSyntax, NEED_MORE, type JsonCell } from './json-cells.ts';
import { jsonArrayColumns } from './json-columnar.ts';
import { fileError } from './file-error.ts';
import { jsonLocation } from './json-location.ts';
import type { JsonPath } from './json-paths.ts';
import { JsonScanner } from './json-scanner.ts';
import { JsonWindow } from './json-window.ts';

/** What is told of each record: the window's bytes and the cells that point into it. */
export interface JsonRecordSink {
  record(bytes: Uint8Array, cells: readonly JsonCell[]): void;
  /** A column that exists although it may have no rows. */
  column(path: JsonPath): void;
}

const MAX_CELL_BYTES = 16 * 2 ** 20;
const ROWS_PER_PAUSE = 50_000;
const BOM = [0xef, 0xbb, 0xbf];
const [COMMA, OPEN_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x2c, 0x7b, 0x5b, 0x5d];

type State = 'start' | 'first-element' | 'record' | 'after-element' | 'end';

/**
 * Gives the records of a JSON or NDJSON file to `sink`, pausing (with the bytes read so far) after each
 * chunk is read. A JSON file is an array of records, an object of equally long arrays, or one record. A record
 * that is no object is a cell of the column `value`.
 * Throws `DS_JSON_INVALID` with line and column, `DS_JSON_TOO_DEEP`, `DS_JSON_MANY_VALUES`,
 * `DS_JSON_ENCODING`, `DS_JSON_CELL_TOO_LARGE`, `DS_FILE_UNREADABLE`.
 */
export async function* jsonRecords(
  file: Blob,
  format: 'json' | 'ndjson',
  sink: JsonRecordSink,
): AsyncGenerator<number, void, undefined> {
  const window = new JsonWindow(file);
  const walk = new RecordWalk(format, sink);
  await window.readOn(0);
  walk.at = BOM.every((byte, i) => window.bytes[i] === byte) ? BOM.length : 0;
  for (;;) {
    yield window.readBytes;
    walk.scanner.bytes = window.bytes;
    walk.scanner.isLast = window.isLast;
    const steps = walk.run();
    try {
      for (let step = steps.next(); step.done !== true; step = steps.next()) yield window.readBytes;
      return;
    } catch (thrown) {
      if (thrown instanceof JsonSyntax) throw await located(file, window.base, thrown);
      if (thrown !== NEED_MORE) throw thrown;
    }
    await window.readOn(walk.at);
    walk.at = 0;
  }
}

class RecordWalk {
  readonly scanner = new JsonScanner();
  /** Everything before is done. */
  at = 0;
  readonly #format: 'json' | 'ndjson';
  readonly #sink: JsonRecordSink;
  #state: State = 'start';

  constructor(format: 'json' | 'ndjson', sink: JsonRecordSink) {
    this.#format = format;
    this.#sink = sink;
  }

  /** Runs to the end of the file, or throws NEED_MORE at the end of the window. */
  *run(): Generator<undefined, void, undefined> {
    const { scanner } = this;
    for (;;) {
      this.at = scanner.space(this.at);
      const byte = scanner.bytes[this.at];
      if (byte === undefined && !scanner.isLast) throw NEED_MORE;
      switch (this.#state) {
        case 'start':
          if (byte === undefined) return;
          if (this.#format === 'ndjson') this.#record(this.at);
          else if (byte === OPEN_ARRAY) {
            this.at += 1;
            this.#state = 'first-element';
          } else {
            yield* this.#single(byte);
            this.#state = 'end';
          }
          break;
        case 'first-element':
          if (byte === CLOSE_ARRAY) this.#close();
          else this.#state = 'record';
          break;
        case 'record':
          this.#record(this.at);
          this.#state = 'after-element';
          break;
        case 'after-element':
          if (byte === CLOSE_ARRAY) this.#close();
          else {
            this.at = scanner.expect(this.at, COMMA, 'a comma or ]');
            this.#state = 'record';
          }
          break;
        case 'end':
          if (byte === undefined) return;
          throw fileError('DS_JSON_MANY_VALUES', 'The file goes on after its first value.');
      }
    }
  }

  #close(): void {
    this.at += 1;
    this.#state = 'end';
  }

  #record(at: number): void {
    const { scanner } = this;
    scanner.cells = [];
    const isObject = scanner.bytes[at] === OPEN_OBJECT;
    const path = isObject ? scanner.root : scanner.root.named('value');
    const end = scanner.value(at, path, this.#format === 'json' ? 2 : 1);
    if (end - at > MAX_CELL_BYTES) {
      const large = scanner.cells.find((cell) => cell.end - cell.start > MAX_CELL_BYTES);
      if (large !== undefined) throw tooLarge(large.path.dotted);
    }
    this.#sink.record(scanner.bytes, scanner.cells);
    this.at = end;
  }

  *#single(byte: number): Generator<undefined, void, undefined> {
    const { scanner } = this;
    const end = scanner.skip(this.at, 1);
    const columns = byte === OPEN_OBJECT ? jsonArrayColumns(scanner, this.at) : undefined;
    if (columns === undefined) {
      this.#record(this.at);
      return;
    }
    for (const { path } of columns) this.#sink.column(path);
    const rows = columns[0]?.starts.length ?? 0;
    for (let row = 0; row < rows; row += 1) {
      scanner.cells = [];
      for (const { path, starts } of columns) scanner.value(starts[row] ?? end, path, 3);
      this.#sink.record(scanner.bytes, scanner.cells);
      if (row % ROWS_PER_PAUSE === ROWS_PER_PAUSE - 1) yield undefined;
    }
    this.at = end;
  }
}

function tooLarge(column: string) {
  return fileError(
    'DS_JSON_CELL_TOO_LARGE',
    'One value is larger than 16 MB.',
    `column "${column}"`,
  );
}

async function located(file: Blob, base: number, syntax: JsonSyntax) {
  const code = syntax.tooDeep ? 'DS_JSON_TOO_DEEP' : 'DS_JSON_INVALID';
  const where = await jsonLocation(file, base + syntax.at);
  return fileError(code, `${syntax.message}.`, where);
}
