import { ParquetFile, wasmMemory, type RecordBatch } from 'parquet-wasm/esm';
import type { Progress } from '../../src/vocabulary/task.ts';
import { PaydownError } from '../../src/vocabulary/paydown-error.ts';
import { fileError } from './file-error.ts';
import { readFfiArray, readFfiField } from './parquet-ffi.ts';
import { flattenBatch, needsFlattening } from './parquet-flatten.ts';
import { unlessPanicked, watchForPanics } from './parquet-panic.ts';

const ROWS_PER_BATCH = 122_880;
const MAX_COLUMNS = 16_384;
const MAX_GROUP_BYTES = 2 ** 31;
const MAX_ROWS = 2 ** 40;

/**
 * The rows of a Parquet file as Arrow, at most 122,880 a batch; only the row group being read is in memory.
 * Each piece is a whole Arrow IPC stream (schema, one batch, end) with the same schema; a file without
 * rows gives one piece without rows. Lists, structs and maps arrive as JSON text (see `flattenBatch`).
 * Needs `startParquetWasm`. Progress is in rows.
 * Throws `DS_PARQUET_INVALID`, `DS_PARQUET_UNSUPPORTED`, `DS_FILE_TOO_WIDE`, `ENG_CANCELLED`.
 */
export async function* parquetToArrow(
  file: Blob,
  options: { readonly signal?: AbortSignal; readonly report?: (progress: Progress) => void } = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  stopIfAborted(options.signal);
  watchForPanics();
  const source = await guard(() => ParquetFile.fromFile(file));
  try {
    const total = checkedRows(source, file.size);
    const flat = isFlat(source);
    if (total === 0) {
      yield await emptyPiece(source, flat);
      return;
    }
    const stream: ReadableStream<RecordBatch> = await guard(() =>
      source.stream({ batchSize: ROWS_PER_BATCH }),
    );
    const reader = stream.getReader();
    try {
      let done = 0;
      for (;;) {
        const next = await guard(() => reader.read());
        if (next.done) break;
        done += next.value.numRows;
        const piece = ipcOf(next.value, flat);
        stopIfAborted(options.signal);
        options.report?.({ done, total, unit: 'rows' });
        yield piece;
      }
      if (done !== total) {
        throw invalid(`The file states ${total} rows and holds ${done}.`);
      }
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  } finally {
    source.free();
  }
}

function checkedRows(source: ParquetFile, sizeBytes: number): number {
  const metadata = source.metadata();
  const groups = metadata.rowGroups();
  const total = metadata.fileMetadata().numRows();
  const inGroups = groups.reduce((sum, group) => sum + group.numRows(), 0);
  if (!(total >= 0 && total <= MAX_ROWS) || inGroups !== total) {
    throw invalid(`The file states ${total} rows and its row groups ${inGroups}.`);
  }
  const widest = Math.max(0, ...groups.map((group) => group.numColumns()));
  if (widest > MAX_COLUMNS) {
    throw fileError('DS_FILE_TOO_WIDE', `The file has ${widest} columns.`);
  }
  const sizes = groups.map((group) => group.compressedSize());
  if (sizes.reduce((sum, size) => sum + size, 0) > sizeBytes) {
    throw invalid('The file is shorter than its parts; its beginning or middle is missing.');
  }
  if (Math.max(0, ...sizes) > MAX_GROUP_BYTES) {
    throw fileError('DS_PARQUET_UNSUPPORTED', 'One row group is larger than 2 GB.');
  }
  return total;
}

function isFlat(source: ParquetFile): boolean {
  const schema = source.schema();
  const ffi = schema.toFFI();
  try {
    return !readFfiField(wasmBuffer(), ffi.addr()).children.some(needsFlattening);
  } finally {
    ffi.free();
    schema.free();
  }
}

function ipcOf(batch: RecordBatch, flat: boolean): Uint8Array {
  if (flat) return batch.intoIPCStream();
  const ffi = batch.toFFI();
  try {
    const memory = wasmBuffer();
    const schema = readFfiField(memory, ffi.schemaAddr());
    return flattenBatch(memory, schema, readFfiArray(memory, ffi.arrayAddr()));
  } finally {
    ffi.free();
    batch.free();
  }
}

async function emptyPiece(source: ParquetFile, flat: boolean): Promise<Uint8Array> {
  if (flat) return source.schema().intoIPCStream();
  const schema = source.schema();
  const ffi = schema.toFFI();
  try {
    const memory = wasmBuffer();
    const field = readFfiField(memory, ffi.addr());
    const none = { length: 0, nullCount: 0, offset: 0, children: [], dictionary: undefined };
    const children = field.children.map(() => ({ ...none, buffers: [0, 0, 0] }));
    return flattenBatch(memory, field, { ...none, buffers: [], children });
  } finally {
    ffi.free();
    schema.free();
  }
}

function wasmBuffer(): ArrayBuffer {
  const memory = wasmMemory();
  return memory.buffer;
}

async function guard<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await unlessPanicked(read);
  } catch (cause) {
    if (cause instanceof PaydownError) throw cause;
    if (cause instanceof WebAssembly.RuntimeError) {
      throw fileError(
        'DS_PARQUET_INVALID',
        'The file stopped the Parquet reader.',
        undefined,
        cause,
      );
    }
    const message = cause instanceof Error ? cause.message : String(cause);
    if (/not supported|unsupported|NYI|not yet implemented|Disabled feature/i.test(message)) {
      throw fileError(
        'DS_PARQUET_UNSUPPORTED',
        'The file uses a part of Parquet that cannot be read here.',
        undefined,
        cause,
      );
    }
    throw fileError('DS_PARQUET_INVALID', 'The file cannot be read as Parquet.', undefined, cause);
  }
}

function invalid(what: string): PaydownError {
  return fileError('DS_PARQUET_INVALID', what);
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw fileError('ENG_CANCELLED', 'Reading was cancelled.');
}
