import type { OpeningParts } from '../opener.ts';
import type { ZipEntry } from '../packed/zip-entries.ts';
import { CellText } from './cell-text.ts';
import { readPart } from './read-part.ts';

/** The texts that cells name by number: runs of rich text joined, phonetic guides left out. */
export async function readSharedStrings(
  entry: ZipEntry | undefined,
  parts: Pick<OpeningParts, 'signal' | 'report'>,
): Promise<readonly string[]> {
  const strings: string[] = [];
  if (entry === undefined) return strings;
  const cell = new CellText();
  const listener = {
    open: (name: string) => {
      if (name === 'si') cell.begin();
      else cell.open(name);
    },
    text: (text: string) => cell.text(text),
    close: (name: string) => {
      if (name === 'si') strings.push(cell.end());
      else cell.close(name);
    },
  };
  await readPart(entry, listener, parts);
  return strings;
}
