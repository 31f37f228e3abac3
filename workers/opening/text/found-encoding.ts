import type { EncodingBasis } from '../../../src/engine/contracts/opening-contract.ts';
import { KIND_HEAD_BYTES } from '../../../src/vocabulary/file-kind.ts';
import { headOf } from '../head-of.ts';
import { openingError } from '../opening-error.ts';
import { byteOrderMark } from './byte-order-mark.ts';
import { isBinary } from './is-binary.ts';
import { utf16WithoutMark } from './utf16-without-mark.ts';

export interface FoundEncoding {
  readonly encoding: string;
  readonly basis: EncodingBasis;
  /** Bytes of the byte order mark. */
  readonly markSize: number;
}

/** Escapes that only Japanese text of seven bits a byte has. */
const ISO_2022_JP = ['\x1b$@', '\x1b$B', '\x1b(J'];

/**
 * The encoding of a text as its beginning tells it; `utf-8` where nothing speaks against it there.
 * Throws `SRC_UNKNOWN_FORMAT` for what is no text, and `SRC_ENCODING_UNKNOWN` for UTF-32.
 */
export async function foundEncoding(file: File): Promise<FoundEncoding> {
  const head = await headOf(file, KIND_HEAD_BYTES);
  const mark = byteOrderMark(head);
  if (mark?.encoding === 'utf-32') {
    throw openingError(
      'SRC_ENCODING_UNKNOWN',
      'The text is UTF-32, which browsers do not read',
      file.name,
    );
  }
  if (mark !== undefined) return { encoding: mark.encoding, basis: 'mark', markSize: mark.size };
  const utf16 = utf16WithoutMark(head);
  if (utf16 !== undefined) return { encoding: utf16, basis: 'bytes', markSize: 0 };
  if (isBinary(head)) {
    throw openingError(
      'SRC_UNKNOWN_FORMAT',
      'The file is neither text nor of a kind known here',
      file.name,
    );
  }
  const letters = new TextDecoder('windows-1252').decode(head);
  const isJapanese = ISO_2022_JP.some((escape) => letters.includes(escape));
  return { encoding: isJapanese ? 'iso-2022-jp' : 'utf-8', basis: 'bytes', markSize: 0 };
}
