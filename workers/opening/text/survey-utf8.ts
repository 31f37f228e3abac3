import type { OpeningParts } from '../opener.ts';
import { piecesOf } from '../pieces-of.ts';
import { countGenuine } from './count-genuine.ts';
import { countOf } from './count-of.ts';
import { HighLines } from './high-lines.ts';
import { REPLACEMENT } from './replacement.ts';

/** What a whole file is when it is read as UTF-8. */
export interface Utf8Survey {
  /** Sequences that are not UTF-8. */
  readonly malformed: number;
  /** Bytes beyond the first of characters that are UTF-8 of several bytes. */
  readonly continued: number;
  /** Where the first malformed sequence stands: a byte at most 1 MB before it, and the line feeds between. */
  readonly firstMalformed?: { readonly pieceStart: number; readonly linesAfter: number };
  /** Lines with bytes above ASCII of the pieces that hold malformed sequences. */
  readonly sample: Uint8Array;
}

/** Reads a file through as UTF-8. Progress in bytes. Throws `DS_FILE_UNREADABLE` and `ENG_CANCELLED`. */
export async function surveyUtf8(
  file: File,
  { signal, report }: Pick<OpeningParts, 'signal' | 'report'>,
): Promise<Utf8Survey> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const genuine = countGenuine('utf-8');
  const lines = new HighLines();
  let [done, malformed, continued] = [0, 0, 0];
  let firstMalformed: Utf8Survey['firstMalformed'];
  for await (const piece of piecesOf(file, signal)) {
    const isLast = done + piece.length === file.size;
    const text = decoder.decode(piece, { stream: !isLast });
    const bad = countOf(REPLACEMENT, text) - genuine(piece);
    if (bad > 0) {
      malformed += bad;
      firstMalformed ??= { pieceStart: done, linesAfter: linesBefore(text) };
      lines.add(piece);
    }
    continued += Math.max(0, piece.length - text.length);
    done += piece.length;
    await report({ done, total: file.size, unit: 'bytes', doing: `Checking ${file.name}` });
  }
  return {
    ...{ malformed, continued, sample: lines.bytes },
    ...(firstMalformed === undefined ? {} : { firstMalformed }),
  };
}

function linesBefore(text: string): number {
  return countOf('\n', text.slice(0, text.indexOf(REPLACEMENT)));
}
