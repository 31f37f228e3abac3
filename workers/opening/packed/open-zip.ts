import type { OpenedTable, TableOffer } from '../../../src/engine/contracts/opening-contract.ts';
import { KIND_HEAD_BYTES } from '../../../src/vocabulary/file-kind.ts';
import { isHiddenName } from '../../../src/vocabulary/is-hidden-name.ts';
import { PaydownError } from '../../../src/vocabulary/paydown-error.ts';
import { deeper } from '../deeper.ts';
import { fileOf } from '../file-of.ts';
import { isKnownByHead, openerOf } from '../opener-of.ts';
import type { Opener, OpeningParts } from '../opener.ts';
import { openingError } from '../opening-error.ts';
import { entryPieces } from './entry-pieces.ts';

import { zipEntries, type ZipEntry } from './zip-entries.ts';

const MAX_NOTES = 20;
const MAX_LOOKED_INTO_BYTES = 2 ** 29;

interface Inside {
  readonly tables: readonly TableOffer[];
  readonly notes: readonly string[];
}

/** A ZIP of files, one deep: archives in it are not looked into, workbooks and databases are. */
export const openZip: Opener = {
  async list(file, parts) {
    const { entries, notes } = await zipEntries(file);
    const found: Inside[] = [];
    for (const [at, entry] of entries.entries()) {
      const doing = `Looking into ${file.name}`;
      await parts.report({ done: at, total: entries.length, unit: 'entries', doing });
      found.push(await lookInto(entry, quiet(parts)));
    }
    const tables = found.flatMap((inside) => inside.tables);
    const said = [...notes, ...found.flatMap((inside) => inside.notes)];
    if (tables.length === 0) throw noTable(file, entries, said);
    return {
      tables: [...tables.filter((table) => !table.isHidden), ...tables.filter(isHidden)],
      notes: shortened(said),
    };
  },

  async open(file, [name, ...deeperIn], parts): Promise<OpenedTable> {
    const { entries } = await zipEntries(file);
    const entry = entries.find((one) => one.name === name);
    if (entry === undefined) {
      throw openingError('SRC_NO_TABLE', `It holds no file ${name ?? 'without a name'}`, file.name);
    }
    const whole = await fileOf(entryPieces(entry, parts), lastPart(entry.name));
    const inner = deeper(parts);
    return (await openerOf(whole, inner)).open(whole, deeperIn, inner);
  },
};

async function lookInto(entry: ZipEntry, parts: OpeningParts): Promise<Inside> {
  const hidden = isHiddenName(entry.name);
  try {
    const fileName = lastPart(entry.name);
    const head = await fileOf(entryPieces(entry, parts), fileName, KIND_HEAD_BYTES);
    const file = (await isKnownByHead(head)) ? head : await wholeOf(entry, parts);
    const { tables, notes } = await (await openerOf(file, parts)).list(file, parts);
    return {
      tables: tables.map((table) => ({
        ...table,
        within: [entry.name, ...table.within],
        ...(table.sizeBytes === undefined ? {} : { sizeBytes: entry.entry.uncompressedSize }),
        isHidden: hidden || table.isHidden,
      })),
      notes: notes.map((note) => `${entry.name}: ${note}`),
    };
  } catch (error) {
    if (!(error instanceof PaydownError) || error.code === 'ENG_CANCELLED') throw error;
    return { tables: [], notes: hidden ? [] : [`${entry.name} is left out. ${error.what}.`] };
  }
}

/** A workbook or database, whose tables only the whole tells. */
async function wholeOf(entry: ZipEntry, parts: OpeningParts): Promise<File> {
  if (entry.entry.uncompressedSize > MAX_LOOKED_INTO_BYTES) {
    const what = 'It is larger than 512 MB: take it out of the archive and bring it by itself';
    throw openingError('SRC_ARCHIVE_TOO_BIG', what, entry.name);
  }
  return fileOf(entryPieces(entry, parts), lastPart(entry.name));
}

function noTable(file: File, entries: readonly ZipEntry[], notes: readonly string[]): PaydownError {
  const isLocked = entries.some(({ entry }) => entry.encrypted);
  const what = ['The archive holds no table', ...shortened(notes, 3)].join('. ').replace(/\.$/, '');
  return openingError(isLocked ? 'SRC_ARCHIVE_LOCKED' : 'SRC_NO_TABLE', what, file.name);
}

function shortened(notes: readonly string[], most = MAX_NOTES): readonly string[] {
  const more = notes.length - most;
  if (more <= 0) return notes;
  return [...notes.slice(0, most), `${more.toLocaleString('en-GB')} more files are left out.`];
}

function isHidden(table: TableOffer): boolean {
  return table.isHidden;
}

function quiet(parts: OpeningParts): OpeningParts {
  return { ...deeper(parts), report: () => Promise.resolve() };
}

function lastPart(name: string): string {
  return name.split(/[/\\]/).at(-1) ?? name;
}
