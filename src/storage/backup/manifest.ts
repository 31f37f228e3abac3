import { digestOfHex, type Digest } from '../../vocabulary/digest.ts';
import type { WorkspaceId } from '../../vocabulary/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import { storageError } from '../storage-error.ts';
import { listOf, matching, object, oneOf, text } from './shapes/shape.ts';
import { count, digest, hexHash, instant } from './shapes/value-shapes.ts';

/** One file inside a backup. */
export interface ManifestEntry {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a backup says about itself, first and last (docs/backup-format.md). */
export interface Manifest {
  readonly format: 'paydown-backup/1';
  /** Version of the tables. */
  readonly schema: number;
  /** Version of the program that wrote it. */
  readonly app: string;
  readonly workspace: { readonly id: WorkspaceId; readonly name: string };
  readonly createdAt: Instant;
  readonly audit: { readonly entries: number; readonly head: string };
  /** Rows of each file of rows. */
  readonly counts: readonly { readonly name: string; readonly rows: number }[];
  /** Blobs that versions refer to and that were not there when it was written. */
  readonly absent: readonly Digest[];
  /** Every file but the manifests, in the order of the archive. */
  readonly entries: readonly ManifestEntry[];
}

export const MANIFEST_PATH = 'manifest.json';
/** The same bytes again at the end: a backup that was cut has only one of them. */
export const MANIFEST_COPY_PATH = 'manifest-copy.json';
export const README_PATH = 'README.txt';
export const AUDIT_PATH = 'audit.jsonl';

const PATHS = /^(README\.txt|audit\.jsonl|data\/[a-zA-Z]+\.ndjson|blobs\/[0-9a-f]{64})$/;
const MOST_ENTRIES = 200_000;

const manifestShape = object<Manifest>({
  format: oneOf(['paydown-backup/1']),
  schema: count,
  app: text(),
  workspace: object<Manifest['workspace']>({ id: text(), name: text() }),
  createdAt: instant,
  audit: object<Manifest['audit']>({ entries: count, head: hexHash }),
  counts: listOf(object<Manifest['counts'][number]>({ name: text(), rows: count })),
  absent: listOf(digest),
  entries: listOf(object<ManifestEntry>({ path: matching(PATHS), bytes: count, sha256: hexHash })),
});

/**
 * The manifest a value is. Throws `STO_TOO_NEW` for a schema above `schema`, `STO_BACKUP_FOREIGN` for
 * what says it is something else, `STO_BACKUP_REFUSED` for anything else.
 */
export function manifestOf(value: unknown, schema: number): Manifest {
  const { format, schema: written } = labels(value);
  if (format !== undefined && !String(format).startsWith('paydown-backup/')) {
    throw storageError('STO_BACKUP_FOREIGN', 'The manifest is of another format');
  }
  const isNewer = typeof written === 'number' && written > schema;
  if (isNewer || (format !== undefined && format !== 'paydown-backup/1')) {
    throw storageError('STO_TOO_NEW', 'A newer version of Paydown wrote this backup');
  }
  if (!manifestShape(value) || value.schema < 1) {
    throw storageError('STO_BACKUP_REFUSED', 'The manifest is not as Paydown writes it');
  }
  const paths = new Set(value.entries.map(({ path }) => path.toLowerCase()));
  if (paths.size !== value.entries.length || paths.size > MOST_ENTRIES) {
    throw storageError('STO_BACKUP_REFUSED', 'The manifest lists a file twice, or too many');
  }
  return value;
}

/** Path of a file of rows. */
export function dataPath(name: string): string {
  return `data/${name}.ndjson`;
}

/** Path of a blob. */
export function blobPath(blob: Digest): string {
  return `blobs/${blob.slice('sha256:'.length)}`;
}

/** The blob a path names, or undefined for a path of another file. */
export function blobOfPath(path: string): Digest | undefined {
  const [folder, name] = path.split('/');
  return folder === 'blobs' && name !== undefined ? digestOfHex(name) : undefined;
}

function labels(value: unknown): { readonly format?: unknown; readonly schema?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}
