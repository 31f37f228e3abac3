import type { FileFormat } from '../vocabulary/read-options.ts';

const NAMES: Readonly<Record<FileFormat, string>> = {
  csv: 'CSV',
  parquet: 'Parquet',
  json: 'JSON',
  ndjson: 'NDJSON',
  arrow: 'Arrow',
};

/** A file format as people write it: "Parquet", "CSV". */
export function fileFormatName(format: FileFormat): string {
  return NAMES[format];
}
