import { piecesOf } from '../pieces-of.ts';
import type { Utf8Survey } from './survey-utf8.ts';

const LINE_FEED = 0x0a;

/** Line of the first malformed sequence that a survey met, from 1. */
export async function lineOfFirst(
  file: File,
  { firstMalformed }: Utf8Survey,
  signal: AbortSignal,
): Promise<number> {
  if (firstMalformed === undefined) return 1;
  let line = 1 + firstMalformed.linesAfter;
  for await (const piece of piecesOf(file.slice(0, firstMalformed.pieceStart), signal)) {
    for (let at = piece.indexOf(LINE_FEED); at !== -1; at = piece.indexOf(LINE_FEED, at + 1))
      line += 1;
  }
  return line;
}
