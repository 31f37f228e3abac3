import type { OpeningParts } from '../opener.ts';
import { entryPieces } from '../packed/entry-pieces.ts';
import type { ZipEntry } from '../packed/zip-entries.ts';
import { XmlReader, type XmlListener } from './xml-reader.ts';

/**
 * Tells a listener of one part of a workbook, piece by piece. Progress in bytes.
 * Throws as `entryPieces` and `XmlReader` do.
 */
export async function readPart(
  entry: ZipEntry,
  listener: XmlListener,
  parts: Pick<OpeningParts, 'signal' | 'report'>,
): Promise<void> {
  const reader = new XmlReader(listener, entry.name);
  let decoder: TextDecoder | undefined;
  for await (const piece of entryPieces(entry, parts)) {
    decoder ??= new TextDecoder(encodingOf(piece));
    reader.push(decoder.decode(piece, { stream: true }));
  }
  reader.push(decoder?.decode() ?? '');
  reader.end();
}

/** XML is UTF-8, or UTF-16 with a mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
