import { digestOfHex, type Digest } from '../../vocabulary/digest.ts';
import { storageError } from '../storage-error.ts';
import type { WorkspaceContent } from '../workspace-content.ts';
import { ByteReader } from './byte-reader.ts';
import { contentFault, manifestFault } from './content-fault.ts';
import { EntryHash } from './entry-hash.ts';
import { parseJsonLine } from './json-line.ts';
import {
  blobOfPath,
  MANIFEST_COPY_PATH,
  MANIFEST_PATH,
  manifestOf,
  type Manifest,
  type ManifestEntry,
} from './manifest.ts';
import { latestSchema, type Migration } from './migrations.ts';
import { readContent } from './read-content.ts';
import { ZipReader } from './zip-reader.ts';

/** A backup that was read to its end and found whole. */
export interface ReadArchive {
  readonly manifest: Manifest;
  /** SHA-256 of the manifest's bytes: it stands for everything in the backup. */
  readonly manifestDigest: Digest;
  readonly content: WorkspaceContent;
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with the bytes read so far. */
  readonly report?: ((bytes: number) => void) | undefined;
  /** Takes the bytes of a blob; without it they are only hashed. */
  readonly blob?: (digest: Digest, entry: ManifestEntry, pieces: Pieces) => Promise<void>;
  readonly migrations?: readonly Migration[] | undefined;
}

type Pieces = AsyncIterable<Uint8Array>;

const MOST_MANIFEST_BYTES = 64 * 1024 ** 2;
/** Records are held in memory while they are checked. */
const MOST_RECORD_BYTES = 1024 ** 3;

/**
 * Reads a backup from front to end, checks every byte of it, and answers what it holds. Throws
 * `STO_BACKUP_DAMAGED`, `STO_BACKUP_REFUSED`, `STO_BACKUP_FOREIGN` or `STO_TOO_NEW`.
 */
export async function readArchive(
  stream: ReadableStream<Uint8Array>,
  options: ReadOptions = {},
): Promise<ReadArchive> {
  const reader = new ByteReader(stream, options.signal);
  try {
    return await read(reader, options);
  } finally {
    await reader.close();
  }
}

async function read(reader: ByteReader, options: ReadOptions): Promise<ReadArchive> {
  const { migrations, report } = options;
  const zip = new ZipReader(reader);
  const hash = await EntryHash.create();
  const line = await zip.lineEntry(MANIFEST_PATH, MOST_MANIFEST_BYTES);
  const manifest = manifestOf(
    parseJsonLine(line.subarray(0, -1), MANIFEST_PATH),
    latestSchema(migrations),
  );
  refuse(manifestFault(manifest, migrations) ?? tooMuch(manifest));
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of manifest.entries) {
    const pieces = hashed(zip, entry, hash);
    const digest = blobOfPath(entry.path);
    if (digest === undefined) files.set(entry.path, await collected(pieces, entry.bytes));
    else if (options.blob === undefined) await drained(pieces, () => report?.(reader.position));
    else await options.blob(digest, entry, pieces);
    report?.(reader.position);
  }
  const copy = await zip.lineEntry(MANIFEST_COPY_PATH, MOST_MANIFEST_BYTES);
  if (hash.of(copy) !== hash.of(line)) throw damaged(MANIFEST_COPY_PATH);
  await zip.end();
  const content = readContent(manifest, files, migrations);
  refuse(contentFault(content, manifest));
  report?.(reader.position);
  return { manifest, manifestDigest: digestOfHex(hash.of(line)), content };
}

/** The pieces of an entry; after the last of them their hash must be the manifest's. */
async function* hashed(
  zip: ZipReader,
  { path, bytes, sha256 }: ManifestEntry,
  hash: EntryHash,
): AsyncGenerator<Uint8Array, void> {
  let found = '';
  yield* hash.through(zip.entry(path, bytes), (hex) => (found = hex));
  if (found !== sha256) throw damaged(path);
}

async function collected(pieces: Pieces, bytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of pieces) parts.push(new Uint8Array(piece));
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

async function drained(pieces: Pieces, each: () => void): Promise<void> {
  const iterator = pieces[Symbol.asyncIterator]();
  while ((await iterator.next()).done !== true) each();
}

function tooMuch({ entries }: Manifest): string | undefined {
  const bytes = entries
    .filter(({ path }) => blobOfPath(path) === undefined)
    .reduce((sum, entry) => sum + entry.bytes, 0);
  return bytes > MOST_RECORD_BYTES
    ? `The records take ${bytes} bytes, too many to check`
    : undefined;
}

function refuse(fault: string | undefined): void {
  if (fault !== undefined) throw storageError('STO_BACKUP_REFUSED', fault);
}

function damaged(where: string) {
  return storageError('STO_BACKUP_DAMAGED', 'A file in the backup is not as it was written', {
    where,
  });
}
