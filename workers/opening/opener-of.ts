import {
  fileKind,
  KIND_HEAD_BYTES,
  type ContainerKind,
  type TableKind,
} from '../../src/vocabulary/file-kind.ts';
import { headOf } from './head-of.ts';
import { openAsIs } from './open-as-is.ts';
import { openText } from './text/open-text.ts';
import type { Opener, OpeningParts } from './opener.ts';
import { openingError } from './opening-error.ts';
import { beginsLikeWorkbook } from './packed/begins-like-workbook.ts';
import { isOldOffice, oldOfficeError } from './xlsx/old-office.ts';

type TextKind = 'csv' | 'json' | 'ndjson';
type Kind = Exclude<TableKind | ContainerKind, TextKind> | 'text';

/** One line a kind. Those with a library of their own are loaded when such a file comes. */
const OPENERS: Readonly<Partial<Record<Kind, () => Promise<Opener>>>> = {
  text: () => Promise.resolve(openText),
  parquet: () => Promise.resolve(openAsIs('parquet')),
  arrow: () => Promise.resolve(openAsIs('arrow')),
  xlsx: async () => (await import('./xlsx/open-xlsx.ts')).openXlsx,
  sqlite: async () => (await import('./sqlite/open-sqlite.ts')).openSqlite,
  duckdb: async () => (await import('./duckdb/open-duckdb.ts')).openDuckdb,
  gzip: async () => {
    const { gzipUnpacker } = await import('./packed/gzip-unpacker.ts');
    return openPackedBy(gzipUnpacker);
  },
  zstd: async () => {
    const { zstdUnpacker } = await import('./packed/zstd-unpacker.ts');
    return openPackedBy(zstdUnpacker);
  },
  zip: async () => (await import('./packed/open-zip.ts')).openZip,
};
/** Kinds whose tables are told by their first bytes. */
const KNOWN_BY_HEAD: ReadonlySet<Kind> = new Set(['text', 'parquet', 'arrow', 'gzip', 'zstd']);

/**
 * The opener for a file by its bytes; nothing is opened that is packed twice.
 * Throws `SRC_EMPTY_FILE`, `SRC_UNKNOWN_FORMAT`, `SRC_ARCHIVE_NESTED`.
 */
export async function openerOf(file: File, { depth }: OpeningParts): Promise<Opener> {
  if (file.size === 0) throw openingError('SRC_EMPTY_FILE', 'The file is empty', file.name);
  const kind = await kindOf(file);
  if (depth > 0 && (kind === 'gzip' || kind === 'zstd' || kind === 'zip')) {
    throw openingError('SRC_ARCHIVE_NESTED', 'It is an archive inside another', file.name);
  }
  const load = OPENERS[kind];
  if (load === undefined) {
    throw openingError('SRC_UNKNOWN_FORMAT', `The file is of the kind ${kind}`, file.name);
  }
  return load();
}

/** Whether the beginning of a file is enough to list its tables. */
export async function isKnownByHead(head: File): Promise<boolean> {
  const bytes = await headOf(head, KIND_HEAD_BYTES);
  const known = fileKind(bytes);
  if (known === undefined || 'foreign' in known) return true;
  if (known.kind === 'zip') return !beginsLikeWorkbook(bytes);
  return KNOWN_BY_HEAD.has(asKind(known.kind));
}

async function kindOf(file: File): Promise<Kind> {
  const head = await headOf(file, KIND_HEAD_BYTES);
  const known = fileKind(head);
  if (known === undefined) return 'text';
  if (isOldOffice(head)) throw await oldOfficeError(file);
  if ('foreign' in known) {
    throw openingError('SRC_UNKNOWN_FORMAT', `The file is ${known.foreign}`, file.name);
  }
  if (known.kind !== 'zip') return asKind(known.kind);
  const { isWorkbook } = await import('./packed/is-workbook.ts');
  return (await isWorkbook(file)) ? 'xlsx' : 'zip';
}

function asKind(kind: TableKind | ContainerKind): Kind {
  return kind === 'csv' || kind === 'json' || kind === 'ndjson' ? 'text' : kind;
}

async function openPackedBy(
  unpackerFor: Parameters<typeof import('./packed/open-packed.ts').openPacked>[0],
): Promise<Opener> {
  const { openPacked } = await import('./packed/open-packed.ts');
  return openPacked(unpackerFor);
}
