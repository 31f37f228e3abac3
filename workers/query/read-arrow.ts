import { RecordBatch, Table, tableToIPC } from 'apache-arrow';
import { PaydownError } from '../../src/vocabulary/paydown-error.ts';
import type { Progress } from '../../src/vocabulary/task.ts';
import { emptyArray, placeBatch } from './arrow-arrays.ts';
import { ArrowMemory } from './arrow-memory.ts';
import { arrowMessages, type ArrowMessage } from './arrow-messages.ts';
import { arrowSchema, type ArrowField } from './arrow-schema.ts';
import { fileError } from './file-error.ts';
import { flattenedBatch } from './parquet-flatten.ts';
import type { FfiArray } from './parquet-ffi.ts';

const ROWS_PER_PIECE = 122_880;

interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly report?: (progress: Progress) => void;
}

/**
 * The rows of an Arrow IPC file or stream (Feather version 2 is such a file), compressed or not, in the
 * pieces and types in which `parquetToArrow` gives those of Parquet. One batch of the file is in memory.
 * Progress is in bytes. Throws `DS_ARROW_INVALID`, `DS_ARROW_UNSUPPORTED`, `DS_FILE_TOO_WIDE`,
 * `DS_FILE_UNREADABLE`, `ENG_CANCELLED`.
 */
export async function* readArrow(
  file: Blob,
  options: ReadOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = new ArrowReader();
  try {
    for await (const message of arrowMessages(file)) {
      if (options.signal?.aborted) throw fileError('ENG_CANCELLED', 'Reading was cancelled.');
      await reader.take(message);
      options.report?.({ done: message.endsAt, total: file.size, unit: 'bytes' });
      while (reader.waiting >= ROWS_PER_PIECE) yield reader.piece();
    }
    if (reader.waiting > 0 || !reader.gaveRows) yield reader.piece();
  } catch (cause) {
    throw arrowError(cause);
  }
}

class ArrowReader {
  readonly #memory = new ArrowMemory();
  readonly #dictionaries = new Map<number, FfiArray>();
  readonly #words = new Map<number, ArrowField>();
  #fields: readonly ArrowField[] = [];
  #batches: RecordBatch[] = [];
  waiting = 0;
  gaveRows = false;

  async take({ kind, header, body }: ArrowMessage): Promise<void> {
    if (kind === 'schema') {
      this.#fields = arrowSchema(header);
      this.#fields.forEach((field) => this.#know(field));
      return;
    }
    if (kind === 'dictionary') {
      this.#keep(header.long(0), header, await body());
      return;
    }
    const { buffer, rows } = this.#placed(header, await body());
    for (let from = 0; from < rows.length; from += ROWS_PER_PIECE) {
      const length = Math.min(ROWS_PER_PIECE, rows.length - from);
      const children = rows.children.map((child) => ({ ...child, offset: from, length }));
      const slice = { ...rows, length, children };
      this.#batches.push(flattenedBatch(buffer, { children: this.#fields }, slice));
    }
    this.waiting += rows.length;
    this.#memory.clear();
  }

  /** The next rows as one Arrow IPC stream; without any, one that has the columns only. */
  piece(): Uint8Array {
    const batches: RecordBatch[] = [];
    let rows = 0;
    while (rows < ROWS_PER_PIECE) {
      const batch = this.#batches.shift();
      if (batch === undefined) break;
      batches.push(batch);
      rows += batch.numRows;
    }
    const { schema } = batches[0] ?? this.#none();
    this.waiting -= rows;
    this.gaveRows = true;
    const same = batches.map(({ data }) => new RecordBatch(schema, data));
    return tableToIPC(new Table(schema, same.length > 0 ? same : [this.#none()]), 'stream');
  }

  #none(): RecordBatch {
    const rows = { ...emptyArray(undefined), children: this.#fields.map(emptyArray) };
    return flattenedBatch(this.#memory.buffer, { children: this.#fields }, rows);
  }

  #placed(batch: ArrowMessage['header'], body: Uint8Array) {
    const from = { batch, body, dictionaries: this.#dictionaries };
    const rows = placeBatch(this.#memory, this.#fields, from);
    return { buffer: this.#memory.buffer, rows };
  }

  #keep(id: number, header: ArrowMessage['header'], body: Uint8Array): void {
    const [word, batch] = [this.#words.get(id), header.table(1)];
    if (word === undefined || batch === undefined) {
      throw new RangeError('a dictionary of no column');
    }
    if (header.byte(2) !== 0 && this.#dictionaries.has(id)) {
      throw fileError('DS_ARROW_UNSUPPORTED', 'A dictionary comes in several pieces.');
    }
    const from = { batch, body, dictionaries: this.#dictionaries };
    const [values] = placeBatch(this.#memory, [word], from).children;
    if (values !== undefined) this.#dictionaries.set(id, values);
    this.#memory.keep();
  }

  #know(field: ArrowField): void {
    if (field.dictionary !== undefined && field.dictionaryId !== undefined) {
      this.#words.set(field.dictionaryId, field.dictionary);
      this.#know(field.dictionary);
    }
    field.children.forEach((child) => this.#know(child));
  }
}

function arrowError(cause: unknown): PaydownError {
  if (cause instanceof PaydownError) {
    if (cause.code !== 'DS_PARQUET_UNSUPPORTED') return cause;
    return fileError('DS_ARROW_UNSUPPORTED', cause.what, cause.where, cause);
  }
  if (cause instanceof DOMException) {
    return fileError('DS_FILE_UNREADABLE', 'The file could not be read.', undefined, cause);
  }
  const what = cause instanceof Error ? cause.message : String(cause);
  return fileError(
    'DS_ARROW_INVALID',
    `The file cannot be read as Arrow: ${what}.`,
    undefined,
    cause,
  );
}
