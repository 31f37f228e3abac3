import type { TableListing } from '../engine/contracts/opening-contract.ts';
import type { CallOptions } from '../engine/engine.ts';
import { findEdition } from '../sources/find-edition.ts';
import type { Digest } from '../vocabulary/digest.ts';
import type { PersonId, SourceId } from '../vocabulary/ids.ts';
import type { FileFormat } from '../vocabulary/read-options.ts';
import { type Added, addFile, type AddFileParts } from './add-file.ts';
import { answerKnown } from './answer-known.ts';
import { checkSize } from './check-size.ts';
import { type LookedTable, lookInto, type LookParts } from './look-into.ts';
import { doubtsOf } from './reading/doubts-of.ts';
import type { Reread } from './reread-of.ts';

export interface BringRequest {
  readonly file: File;
  /** The source this file is to refresh; absent when that is to be recognised. */
  readonly refresh?: SourceId;
  /** Owner of a new source and its dataset, when the person says so. */
  readonly ownerId?: PersonId;
}

export interface BringParts extends AddFileParts, LookParts {
  readonly workspace: AddFileParts['workspace'];
  readonly engine: AddFileParts['engine'];
  digestFile(file: File, options: CallOptions): Promise<Digest>;
}

/** A file that a person has to be asked about: it holds several tables, or can be read in several ways. */
export interface AskedFile extends BringRequest {
  readonly kind: 'asked';
  readonly fileDigest: Digest;
  readonly listing: TableListing;
  /** The table that is asked about, when it is one. */
  readonly looked?: LookedTable;
  /** Its way in the folder that was brought. */
  readonly path?: string;
  /** The file is here, and is read in another way. */
  readonly reread?: Reread;
}

/**
 * Brings a file that is one table and leaves no doubt, and answers what is to be asked about any
 * other, having written nothing. Files of a shape that was settled before are read the same way.
 * Fails as opening a file and `addFile` do.
 */
export async function bringFile(
  request: BringRequest,
  parts: BringParts,
  options: CallOptions,
): Promise<Added | AskedFile> {
  const { file } = request;
  const listing = await parts.listTables(file, options);
  const within = onlyWay(listing, request, parts);
  if (within === undefined) {
    const fileDigest = await parts.digestFile(file, options);
    return { ...request, kind: 'asked', fileDigest, listing };
  }
  const offer = listing.tables.find((table) => table.within === within);
  if (offer?.sizeBytes !== undefined && isFileFormat(offer.kind)) {
    checkSize({ name: file.name, size: offer.sizeBytes }, offer.kind);
  }
  const fileDigest = await parts.digestFile(file, options);
  const known = findEdition(parts.workspace.snapshot, fileDigest, within);
  if (known !== undefined) return answerKnown(known, request, parts);
  const looked = await lookInto({ file, fileDigest, within }, parts, options);
  if (isDoubtful(looked)) return { ...request, kind: 'asked', fileDigest, listing, looked };
  const read = looked.remembered ?? looked.opened.read;
  const asBefore = read === undefined ? {} : { read };
  return addFile({ ...request, ...looked, ...asBefore }, parts, options);
}

/** The table to bring when that is plain: the only one, or the one that the source to refresh has. */
function onlyWay(
  { tables }: TableListing,
  { refresh }: BringRequest,
  { workspace }: BringParts,
): readonly string[] | undefined {
  const source = refresh === undefined ? undefined : workspace.snapshot.sources.get(refresh);
  const before = source?.editions.at(-1)?.within ?? [];
  const same = tables.find(({ within }) => within.join('\0') === before.join('\0'));
  if (source !== undefined && same !== undefined) return same.within;
  const offered = tables.filter(({ isHidden }) => !isHidden);
  const [only, second] = offered.length === 0 ? tables : offered;
  return second === undefined ? only?.within : undefined;
}

function isDoubtful({ understood, remembered, sample, opened }: LookedTable): boolean {
  if (sample === undefined || understood === undefined || remembered !== undefined) return false;
  const { encoding, encodingBasis, notes } = opened;
  return doubtsOf({
    ...{ options: understood, sample, notes },
    ...(encoding === undefined ? {} : { encoding }),
    ...(encodingBasis === undefined ? {} : { encodingBasis }),
  }).some(({ asks }) => asks);
}

function isFileFormat(kind: string): kind is FileFormat {
  return ['csv', 'json', 'ndjson', 'parquet', 'arrow'].includes(kind);
}
