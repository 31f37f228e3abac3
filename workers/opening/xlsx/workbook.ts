import { openingError } from '../opening-error.ts';
import type { OpeningParts } from '../opener.ts';
import { zipEntries, type ZipEntry } from '../packed/zip-entries.ts';
import { readPart } from './read-part.ts';
import { xmlAttribute } from './xml-attribute.ts';

/** One sheet of cells. */
export interface Sheet {
  readonly name: string;
  readonly part: ZipEntry;
  readonly isHidden: boolean;
}

/** What a workbook says of itself before a cell is read. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904 instead of 1900. */
  readonly isFrom1904: boolean;
  readonly sharedStrings: ZipEntry | undefined;
  readonly styles: ZipEntry | undefined;
  readonly hasMacros: boolean;
  readonly hasLinks: boolean;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

type Parts = Pick<OpeningParts, 'signal' | 'report'>;

/** Reads a workbook's list of sheets. Throws `SRC_WORKBOOK_DAMAGED`, and as `zipEntries` and `readPart`. */
export async function readWorkbook(file: File, parts: Parts): Promise<Workbook> {
  const { entries } = await zipEntries(file);
  const byName = new Map(entries.map((entry) => [asPath(entry.name), entry]));
  const top = await relationsOf(byName, '', '', parts);
  const main = [...top.values()].find(({ type }) => type === 'officeDocument')?.target;
  const workbook = byName.get(asPath(main ?? 'xl/workbook.xml'));
  if (workbook === undefined) {
    throw openingError('SRC_WORKBOOK_DAMAGED', 'The workbook has no list of its sheets', file.name);
  }
  const [folder, name] = splitPath(workbook.name);
  const relations = await relationsOf(byName, folder, name, parts);
  const { sheets, isFrom1904 } = await sheetsOf(workbook, relations, byName, parts);
  const partOf = (kind: string) => {
    const target = [...relations.values()].find(({ type }) => type === kind)?.target;
    return target === undefined ? undefined : byName.get(asPath(target));
  };
  return {
    sheets,
    isFrom1904,
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
    hasMacros: entries.some((entry) => /vbaProject\.bin$/i.test(entry.name)),
    hasLinks: [...relations.values()].some(({ type }) => type === 'externalLink'),
  };
}

async function sheetsOf(
  workbook: ZipEntry,
  relations: ReadonlyMap<string, Relation>,
  byName: ReadonlyMap<string, ZipEntry>,
  parts: Parts,
): Promise<Pick<Workbook, 'sheets' | 'isFrom1904'>> {
  const sheets: Sheet[] = [];
  let isFrom1904 = false;
  const open = (name: string, attributes: string) => {
    if (name === 'workbookPr') {
      isFrom1904 = /^(1|true|on)$/.test(xmlAttribute(attributes, 'date1904') ?? '');
    }
    if (name !== 'sheet') return;
    const relation = relations.get(xmlAttribute(attributes, 'id') ?? '');
    // Charts, dialogs and macros may fill a sheet of their own; they hold no cells.
    if (relation?.type !== 'worksheet') return;
    const part = byName.get(asPath(relation.target));
    const sheetName = xmlAttribute(attributes, 'name') ?? '';
    if (part === undefined) {
      throw openingError('SRC_WORKBOOK_DAMAGED', 'A sheet is listed that is not there', sheetName);
    }
    const state = xmlAttribute(attributes, 'state') ?? 'visible';
    sheets.push({ name: sheetName, part, isHidden: state !== 'visible' });
  };
  await readPart(workbook, { open, ...IGNORED }, parts);
  return { sheets, isFrom1904 };
}

const IGNORED = { text: () => undefined, close: () => undefined };

async function relationsOf(
  byName: ReadonlyMap<string, ZipEntry>,
  folder: string,
  name: string,
  parts: Parts,
): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>();
  const entry = byName.get(asPath(`${folder}_rels/${name}.rels`));
  if (entry === undefined) return relations;
  const open = (tag: string, attributes: string) => {
    if (tag !== 'Relationship') return;
    const target = xmlAttribute(attributes, 'Target') ?? '';
    const type = (xmlAttribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '';
    const isOutside = xmlAttribute(attributes, 'TargetMode') === 'External';
    const inside = target.startsWith('/') ? target : folder + target;
    const id = xmlAttribute(attributes, 'Id') ?? '';
    if (!isOutside) relations.set(id, { type, target: inside });
  };
  await readPart(entry, { open, ...IGNORED }, parts);
  return relations;
}

/** Names of parts are compared without case, their `..` resolved. */
function asPath(name: string): string {
  const path: string[] = [];
  for (const part of name.replaceAll('\\', '/').toLowerCase().split('/')) {
    if (part === '..') path.pop();
    else if (part !== '' && part !== '.') path.push(part);
  }
  return path.join('/');
}

function splitPath(name: string): [string, string] {
  const at = name.lastIndexOf('/') + 1;
  return [name.slice(0, at), name.slice(at)];
}
