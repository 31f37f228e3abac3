import { crc32 } from './crc32.ts';
import { centralDirectory, dataDescriptor, localHeader, type ZipEntry } from './zip-layout.ts';

/** A file to put into an archive. */
export interface ZipInput {
  readonly path: string;
  readonly pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** The bytes of an archive, made while they are asked for. */
export async function* zipStream(
  inputs: AsyncIterable<ZipInput> | Iterable<ZipInput>,
): AsyncGenerator<Uint8Array, void> {
  const entries: ZipEntry[] = [];
  let offset = 0;
  for await (const { path, pieces } of inputs) {
    const header = localHeader(path);
    yield header;
    let bytes = 0;
    let crc = 0;
    for await (const piece of pieces) {
      crc = crc32(piece, crc);
      bytes += piece.byteLength;
      yield piece;
    }
    const descriptor = dataDescriptor({ bytes, crc });
    yield descriptor;
    entries.push({ name: path, bytes, crc, offset });
    offset += header.byteLength + bytes + descriptor.byteLength;
  }
  yield centralDirectory(entries, offset);
}
