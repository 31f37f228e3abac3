import { storageError } from '../storage-error.ts';
import { parseJsonLine } from './json-line.ts';

const LINE_FEED = 10;

/**
 * The rows of a file of JSON lines. Throws `STO_BACKUP_REFUSED` for a line that is no JSON or a last
 * one without its end.
 */
export function readRows(bytes: Uint8Array, path: string): readonly unknown[] {
  return linesOf(bytes, path).map((line, index) =>
    parseJsonLine(line, `${path}, line ${index + 1}`),
  );
}

/** The lines of a file, without their line feeds. */
export function linesOf(bytes: Uint8Array, path: string): readonly Uint8Array[] {
  if (bytes.byteLength > 0 && bytes.at(-1) !== LINE_FEED) {
    throw storageError('STO_BACKUP_REFUSED', 'The last line has no end', { where: path });
  }
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}
