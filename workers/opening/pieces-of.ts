import { fileError } from '../query/file-error.ts';
import { stopIfAborted } from './stop-if-aborted.ts';

const PIECE_BYTES = 2 ** 20;

/** The bytes of a file, 1 MB at a time. Throws `DS_FILE_UNREADABLE` and `ENG_CANCELLED`. */
export async function* piecesOf(
  file: Blob,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  for (let from = 0; from < file.size; from += PIECE_BYTES) {
    stopIfAborted(signal);
    let piece: ArrayBuffer;
    try {
      piece = await file.slice(from, from + PIECE_BYTES).arrayBuffer();
    } catch (cause) {
      throw fileError('DS_FILE_UNREADABLE', 'The file could not be read.', undefined, cause);
    }
    yield new Uint8Array(piece);
  }
  stopIfAborted(signal);
}
