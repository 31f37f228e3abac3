import { DataType, type Schema } from 'apache-arrow';
import {
  Compression,
  EnabledStatistics,
  Encoding,
  Table,
  WriterPropertiesBuilder,
  writeParquet,
  type WriterProperties,
} from 'parquet-wasm/esm';
import { fileError } from './file-error.ts';
import { rebatch } from './parquet-rebatch.ts';

const ROWS_PER_GROUP = 122_880;
/** A column with more distinct values than fit here is cheaper without a dictionary, to write and to keep. */
const MOST_DICTIONARY_BYTES = 16_384;
const CREATED_BY = 'paydown column format 1';

/**
 * Parquet bytes of Arrow IPC streams of one schema, one after the other: zstd, row groups of 122,880
 * rows, dictionaries up to 16 kB, whole numbers and times as differences, no statistics, a fixed writer
 * name, so that equal content gives equal bytes however the streams are cut into batches.
 * Columns are flat, rows in the order to be kept. Needs `startParquetWasm`. Throws `ENG_PARQUET_FAILED`.
 */
export function arrowToParquet(...ipcStreams: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  try {
    const { schema, ipcStream } = rebatch(ipcStreams, ROWS_PER_GROUP);
    return ownBytes(writeParquet(Table.fromIPCStream(ipcStream), writerProperties(schema)));
  } catch (cause) {
    throw fileError('ENG_PARQUET_FAILED', 'The columns could not be written.', undefined, cause);
  }
}

function writerProperties({ fields }: Schema): WriterProperties {
  const shared = new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD)
    .setMaxRowGroupSize(ROWS_PER_GROUP)
    .setWriteBatchSize(8_192)
    .setDictionaryPageSizeLimit(MOST_DICTIONARY_BYTES)
    .setStatisticsEnabled(EnabledStatistics.None)
    .setCreatedBy(CREATED_BY);
  return fields
    .filter(({ type }) => isWhole(type))
    .reduce(
      (builder, { name }) => builder.setColumnEncoding(name, Encoding.DELTA_BINARY_PACKED),
      shared,
    )
    .build();
}

function isWhole(type: DataType): boolean {
  return [DataType.isInt, DataType.isDate, DataType.isTime, DataType.isTimestamp].some((is) =>
    is(type),
  );
}

/** The library copies its result out of its memory; only its declared type does not say so. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  if (buffer instanceof ArrayBuffer) return new Uint8Array(buffer, bytes.byteOffset, bytes.length);
  return new Uint8Array(bytes);
}
