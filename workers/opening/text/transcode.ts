import { GrowingFile } from '../growing-file.ts';
import type { OpeningParts } from '../opener.ts';
import { piecesOf } from '../pieces-of.ts';
import { countGenuine } from './count-genuine.ts';
import { countOf } from './count-of.ts';
import { REPLACEMENT } from './replacement.ts';

export interface Transcoded {
  /** UTF-8 without a byte order mark. */
  readonly file: File;
  /** Sequences of bytes that are no character in the encoding; each stands as U+FFFD. */
  readonly malformed: number;
  /** Line of the first of them, from 1. */
  readonly firstLine?: number;
}

/** Writes a text as UTF-8, piece by piece. Progress in bytes. Throws `DS_FILE_UNREADABLE` and `ENG_CANCELLED`. */
export async function transcode(
  file: File,
  encoding: string,
  { signal, report }: Pick<OpeningParts, 'signal' | 'report'>,
): Promise<Transcoded> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  const genuine = countGenuine(encoding);
  const growing = new GrowingFile();
  let [done, lines, malformed] = [0, 1, 0];
  let firstLine: number | undefined;
  for await (const piece of piecesOf(file, signal)) {
    done += piece.length;
    const text = decoder.decode(piece, { stream: done < file.size });
    const bad = countOf(REPLACEMENT, text) - genuine(piece);
    malformed += bad;
    if (firstLine === undefined) {
      if (bad > 0) firstLine = lines + countOf('\n', text.slice(0, text.indexOf(REPLACEMENT)));
      lines += countOf('\n', text);
    }
    growing.add(encoder.encode(text));
    await report({
      ...{ done, total: file.size, unit: 'bytes' },
      doing: `Reading ${file.name} as ${encoding}`,
    });
  }
  return {
    ...{ file: growing.finish(file.name), malformed },
    ...(firstLine === undefined ? {} : { firstLine }),
  };
}
