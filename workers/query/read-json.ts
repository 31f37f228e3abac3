import {
  Field,
  RecordBatch,
  Schema,
  Struct,
  Table,
  makeData,
  tableToIPC,
  type Data,
} from 'apache-arrow';
import type { ColumnSchema } from '../../src/vocabulary/column.ts';
import type { ReadOptions } from '../../src/vocabulary/read-options.ts';
import type { Progress } from '../../src/vocabulary/task.ts';
import { fileError } from './file-error.ts';
import { jsonColumnBuilder, type JsonColumnBuilder } from './json-builders.ts';
import { JSON_KIND, type JsonCell } from './json-cells.ts';
import { JsonColumns } from './json-columns.ts';
import type { JsonPath } from './json-paths.ts';
import { jsonRecords, type JsonRecordSink } from './json-records.ts';
import { JsonTypeEvidence } from './json-types.ts';

type JsonReadOptions = Extract<ReadOptions, { format: 'json' | 'ndjson' }>;

/** A JSON file as a table: its columns, and its rows as Arrow when asked for. */
export interface JsonTable {
  readonly schema: readonly ColumnSchema[];
  readonly read: JsonReadOptions;
  /** Whole Arrow IPC streams of one schema; at least one, so that a table without rows can be made. */
  readonly batches: AsyncGenerator<Uint8Array, void, undefined>;
}

export interface JsonCallOptions {
  /** The columns of a former import: they are used as they are, and the file is read once. */
  readonly read?: ReadOptions;
  readonly signal?: AbortSignal;
  readonly report?: (progress: Progress) => void;
}

/**
 * Reads a JSON or NDJSON file in chunks. Objects are flattened to dotted names, arrays are kept as JSON
 * text; a field that is null where it is not an object has no column of its own. Without `read` a first pass over all values finds the types (the rule: `JsonTypeEvidence`), a
 * second makes the rows. Null and a missing key are both null; of a repeated key the last value counts.
 * Progress is in bytes, over both passes.
 * Throws `DS_JSON_…`, `DS_FILE_TOO_WIDE`, `DS_FILE_UNREADABLE`, `ENG_CANCELLED`.
 */
export async function readJson(
  file: Blob,
  format: 'json' | 'ndjson',
  options: JsonCallOptions = {},
): Promise<JsonTable> {
  const stored = options.read !== undefined && 'columns' in options.read ? options.read : undefined;
  const passes = stored === undefined ? 2 : 1;
  const total = passes * file.size;
  const pause = (done: number): void => {
    if (options.signal?.aborted) throw fileError('ENG_CANCELLED', 'Reading was cancelled.');
    options.report?.({ done, total, unit: 'bytes' });
  };
  pause(0);
  const schema = stored?.columns ?? (await findSchema(file, format, pause));
  if (schema.length === 0) throw fileError('DS_JSON_NO_COLUMNS', 'The file holds no fields.');
  const base = total - file.size;
  return {
    schema,
    read: { format, columns: schema },
    batches: batchesOf(file, format, schema, (done) => pause(base + done)),
  };
}

async function findSchema(
  file: Blob,
  format: 'json' | 'ndjson',
  pause: (done: number) => void,
): Promise<ColumnSchema[]> {
  const columns = new JsonColumns();
  const found: { readonly path: JsonPath; readonly evidence: JsonTypeEvidence }[] = [];
  const evidenceOf = (path: JsonPath): JsonTypeEvidence => {
    const index = columns.indexOf(path);
    return (found[index] ??= { path, evidence: new JsonTypeEvidence() }).evidence;
  };
  const sink: JsonRecordSink = {
    column: evidenceOf,
    record(bytes, cells) {
      for (const cell of cells) evidenceOf(cell.path).add(bytes, cell);
    },
  };
  for await (const done of jsonRecords(file, format, sink)) pause(done);
  return found.flatMap(({ path, evidence }, i) =>
    evidence.isEmpty && path.children.length > 0
      ? []
      : [{ name: columns.names[i] ?? '', type: evidence.type() }],
  );
}

async function* batchesOf(
  file: Blob,
  format: 'json' | 'ndjson',
  schema: readonly ColumnSchema[],
  pause: (done: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  const rows = new BatchRows(schema);
  let pieces = 0;
  for await (const done of jsonRecords(file, format, rows)) {
    pause(done);
    if (rows.count > 0) {
      yield rows.take();
      pieces += 1;
    }
  }
  if (rows.count > 0 || pieces === 0) yield rows.take();
}

/** Collects records into columns until they are taken as one batch. */
class BatchRows implements JsonRecordSink {
  count = 0;
  #before = 0;
  readonly #schema: readonly ColumnSchema[];
  readonly #columns: JsonColumns;
  readonly #builders: readonly JsonColumnBuilder[];

  constructor(schema: readonly ColumnSchema[]) {
    this.#schema = schema;
    this.#columns = new JsonColumns(schema);
    this.#builders = schema.map(({ type }) => jsonColumnBuilder(type));
  }

  column(): void {
    // The columns are those of the schema.
  }

  record(bytes: Uint8Array, cells: readonly JsonCell[]): void {
    for (const cell of cells) {
      const builder = this.#builders[this.#columns.indexOf(cell.path)];
      if (builder === undefined) {
        if (cell.kind !== JSON_KIND.null) throw this.#newField(cell.path);
      } else if (!builder.put(this.count, bytes, cell)) throw this.#misfit(cell.path);
    }
    this.count += 1;
  }

  take(): Uint8Array {
    const length = this.count;
    const children = this.#builders.map((builder): Data => builder.take(length));
    const fields = this.#schema.map(
      ({ name }, i) => new Field(name, children[i]?.type ?? new Struct([]), true),
    );
    const data = makeData({ type: new Struct(fields), length, nullCount: 0, children });
    this.#before += length;
    this.count = 0;
    return tableToIPC(new Table([new RecordBatch(new Schema(fields), data)]), 'stream');
  }

  #misfit(path: JsonPath) {
    const { name, type } = this.#schema[this.#columns.indexOf(path)] ?? {};
    const what = `A value does not fit the type ${type?.name ?? 'unknown'}.`;
    return fileError('DS_JSON_VALUE_MISFIT', what, this.#place(name ?? path.dotted));
  }

  #newField(path: JsonPath) {
    const what = `The field "${path.dotted}" was not there before.`;
    return fileError('DS_JSON_NEW_FIELD', what, this.#place(path.dotted));
  }

  #place(column: string): string {
    return `column "${column}", row ${this.#before + this.count + 1}`;
  }
}
