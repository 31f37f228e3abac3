import { formatBytes } from '../ui/format-bytes.ts';
import type { FileFormat } from '../vocabulary/read-options.ts';
import { datasetError } from './dataset-error.ts';

/** Largest file of each format whose table still fits a tab (engine memory 2.5 GB, measured). */
const LIMITS: Readonly<Record<FileFormat, number>> = {
  csv: 1_500_000_000,
  parquet: 500_000_000,
  arrow: 1_000_000_000,
  json: 500_000_000,
  ndjson: 1_000_000_000,
};

/** Throws `DS_TOO_BIG` before anything is read when a file cannot fit. */
export function checkSize(file: Pick<File, 'name' | 'size'>, format: FileFormat): void {
  const limit = LIMITS[format];
  if (file.size <= limit) return;
  throw datasetError(
    'DS_TOO_BIG',
    `The file has ${formatBytes(file.size)}; a ${format.toUpperCase()} file fits up to ${formatBytes(limit)}`,
    file.name,
  );
}
