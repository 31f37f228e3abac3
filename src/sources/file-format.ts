import { fileKind, KIND_HEAD_BYTES } from '../vocabulary/file-kind.ts';
import type { FileFormat } from '../vocabulary/read-options.ts';
import { textKind } from '../vocabulary/text-kind.ts';
import { sourceError } from './source-error.ts';

/**
 * The format of a file that an engine can import as it is.
 * Throws `SRC_EMPTY_FILE` and `SRC_UNKNOWN_FORMAT`, before anything is read whole.
 */
export async function fileFormat(file: File): Promise<FileFormat> {
  if (file.size === 0) throw sourceError('SRC_EMPTY_FILE', 'The file is empty', file.name);
  const head = new Uint8Array(await file.slice(0, KIND_HEAD_BYTES).arrayBuffer());
  const known = fileKind(head);
  if (known === undefined) {
    const text = textOf(head);
    if (text !== undefined) return textKind(text, file.name);
    throw sourceError('SRC_UNKNOWN_FORMAT', 'The file is not text and not Parquet', file.name);
  }
  if ('kind' in known && known.kind === 'parquet') return 'parquet';
  const is = 'foreign' in known ? known.foreign : `of the kind ${known.kind}`;
  throw sourceError('SRC_UNKNOWN_FORMAT', `The file is ${is}`, file.name);
}

/** Text of the head, by its byte order mark or as UTF-8 or one byte a letter; undefined for binary. */
function textOf(head: Uint8Array): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  if (head.includes(0)) return undefined;
  return new TextDecoder('utf-8').decode(head);
}
