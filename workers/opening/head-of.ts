import { fileError } from '../query/file-error.ts';

/** The first bytes of a file. Throws `DS_FILE_UNREADABLE`. */
export async function headOf(file: Blob, bytes: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, bytes).arrayBuffer());
  } catch (cause) {
    throw fileError('DS_FILE_UNREADABLE', 'The file could not be read.', undefined, cause);
  }
}
