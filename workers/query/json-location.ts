const CHUNK_BYTES = 4 * 2 ** 20;

/** Where byte `offset` of a UTF-8 file stands for a reader: `line 3, column 14`, both from 1. */
export async function jsonLocation(file: Blob, offset: number): Promise<string> {
  let line = 1;
  let lineStart = 0;
  for (let from = 0; from < offset; from += CHUNK_BYTES) {
    const until = Math.min(offset, from + CHUNK_BYTES);
    const bytes = new Uint8Array(await file.slice(from, until).arrayBuffer());
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
      line += 1;
      lineStart = from + at + 1;
    }
  }
  const before = await file.slice(lineStart, offset).text();
  return `line ${line}, column ${[...before].length + 1}`;
}
