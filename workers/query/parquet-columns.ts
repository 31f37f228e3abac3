import {
  Compression,
  EnabledStatistics,
  Table,
  WriterPropertiesBuilder,
  writeParquet,
  type WriterProperties,
} from 'parquet-wasm/esm';
import { fileError } from './file-error.ts';
import { rebatch } from './parquet-rebatch.ts';

const ROWS_PER_GROUP = 122_880;
const CREATED_BY = 'paydown column format 1';

/**
 * Parquet bytes of an Arrow IPC stream: zstd, row groups of 122,880 rows, no statistics, a fixed writer
 * name, so that equal content gives equal bytes however the stream is cut into
 * batches. Columns are flat, rows in the order to be kept. Needs `startParquetWasm`. Throws `ENG_PARQUET_FAILED`.
 */
export function arrowToParquet(ipcStream: Uint8Array): Uint8Array<ArrayBuffer> {
  try {
    const table = Table.fromIPCStream(rebatch(ipcStream, ROWS_PER_GROUP));
    return ownBytes(writeParquet(table, writerProperties()));
  } catch (cause) {
    throw fileError('ENG_PARQUET_FAILED', 'The columns could not be written.', undefined, cause);
  }
}

function writerProperties(): WriterProperties {
  return new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD)
    .setMaxRowGroupSize(ROWS_PER_GROUP)
    .setWriteBatchSize(8_192)
    .setStatisticsEnabled(EnabledStatistics.None)
    .setCreatedBy(CREATED_BY)
    .build();
}

/** The library copies its result out of its memory; only its declared type does not say so. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  if (buffer instanceof ArrayBuffer) return new Uint8Array(buffer, bytes.byteOffset, bytes.length);
  return new Uint8Array(bytes);
}
