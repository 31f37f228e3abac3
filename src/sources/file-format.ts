import type { FileFormat } from '../vocabulary/read-options.ts';
import { sourceError } from './source-error.ts';

const HEAD_BYTES = 65_536;
const PARQUET_MAGIC = 'PAR1';

/** First bytes of formats that people bring and that are not tables for us. */
const FOREIGN = [
  { starts: [0x50, 0x4b, 0x03, 0x04], name: 'an Excel workbook or a ZIP archive' },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Excel workbook' },
  { starts: [0x1f, 0x8b], name: 'a gzip archive' },
  { starts: [0x28, 0xb5, 0x2f, 0xfd], name: 'a Zstandard archive' },
  { starts: [0x25, 0x50, 0x44, 0x46], name: 'a PDF' },
  { starts: [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31], name: 'an Arrow file' },
  { starts: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], name: 'a SQLite database' },
  { starts: [0x89, 0x50, 0x4e, 0x47], name: 'a picture' },
  { starts: [0xff, 0xd8, 0xff], name: 'a picture' },
] as const;

/**
 * The format of a file by its first bytes; the extension decides only between CSV and JSON text.
 * Throws `SRC_EMPTY_FILE` and `SRC_UNKNOWN_FORMAT`, before anything is read whole.
 */
export async function fileFormat(file: File): Promise<FileFormat> {
  if (file.size === 0) throw sourceError('SRC_EMPTY_FILE', 'The file is empty', file.name);
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  if (String.fromCharCode(...head.subarray(0, 4)) === PARQUET_MAGIC) return 'parquet';
  const foreign = FOREIGN.find(({ starts }) => starts.every((byte, at) => head[at] === byte));
  if (foreign !== undefined) {
    throw sourceError('SRC_UNKNOWN_FORMAT', `The file is ${foreign.name}`, file.name);
  }
  const text = textOf(head);
  if (text === undefined) {
    throw sourceError('SRC_UNKNOWN_FORMAT', 'The file is not text and not Parquet', file.name);
  }
  if (/\.(csv|tsv|tab|psv)$/i.test(file.name)) return 'csv';
  if (/\.(ndjson|jsonl)$/i.test(file.name)) return 'ndjson';
  return textFormat(text);
}

function textFormat(text: string): FileFormat {
  const start = text.trimStart();
  if (start.startsWith('[')) return 'json';
  if (!start.startsWith('{')) return 'csv';
  const [first = ''] = start.split(/\r?\n/, 1);
  return isJson(first) && start.length > first.length ? 'ndjson' : 'json';
}

/** Text of the head, by its byte order mark or as UTF-8 or one byte a letter; undefined for binary. */
function textOf(head: Uint8Array): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  if (head.includes(0)) return undefined;
  return new TextDecoder('utf-8').decode(head);
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
