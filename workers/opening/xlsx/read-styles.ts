import type { OpeningParts } from '../opener.ts';
import type { ZipEntry } from '../packed/zip-entries.ts';
import { numberKind, type NumberKind } from './number-format.ts';
import { readPart } from './read-part.ts';
import { xmlAttribute } from './xml-attribute.ts';

/** What each cell style makes of a number, by the number that cells give. */
export async function readStyles(
  entry: ZipEntry | undefined,
  parts: Pick<OpeningParts, 'signal' | 'report'>,
): Promise<readonly NumberKind[]> {
  if (entry === undefined) return [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let isOfCells = false;
  const open = (name: string, attributes: string) => {
    const id = Number(xmlAttribute(attributes, 'numFmtId') ?? 0);
    if (name === 'cellXfs') isOfCells = true;
    // Formats of conditional styles stand elsewhere under the same name, and later.
    else if (name === 'numFmt' && !codes.has(id)) {
      codes.set(id, xmlAttribute(attributes, 'formatCode') ?? 'General');
    } else if (name === 'xf' && isOfCells) formats.push(id);
  };
  const close = (name: string) => {
    if (name === 'cellXfs') isOfCells = false;
  };
  await readPart(entry, { open, close, text: () => undefined }, parts);
  return formats.map((id) => numberKind(id, codes.get(id)));
}
