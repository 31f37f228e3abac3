import { GrowingFile } from './growing-file.ts';

/** A file of pieces, or of the first of them that hold `atLeast` bytes. */
export async function fileOf(
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  name: string,
  atLeast = Infinity,
): Promise<File> {
  const growing = new GrowingFile();
  let size = 0;
  for await (const piece of pieces) {
    growing.add(piece);
    size += piece.length;
    if (size >= atLeast) break;
  }
  return growing.finish(name);
}
