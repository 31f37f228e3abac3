import type { Digest } from '../../vocabulary/digest.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import { GENESIS_PREV } from '../audit-entry.ts';
import { SCHEMA_VERSION } from '../browser/database.ts';
import { liveDigests } from '../garbage.ts';
import type { BlobInfo } from '../storage-port.ts';
import { storageError } from '../storage-error.ts';
import type { WorkspaceContent } from '../workspace-content.ts';
import { dataFiles } from './data-files.ts';
import { DATA_NAMES, dataRows } from './data-rows.ts';
import type { EntryHash } from './entry-hash.ts';
import { blobPath, README_PATH, type Manifest, type ManifestEntry } from './manifest.ts';
import { README_TEXT } from './readme-text.ts';

/** A backup before it is written: its manifest, and the files that are no blobs. */
export interface ArchivePlan {
  readonly manifest: Manifest;
  /** Content by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** In the order of the manifest, after the files. */
  readonly blobs: readonly Digest[];
}

/** Where and when a backup is made. */
export interface ArchiveStamp {
  readonly at: Instant;
  /** Version of the program. */
  readonly app: string;
}

/**
 * What a backup of this content holds. Blobs that are not in `stored` are named as absent. Throws
 * `STO_BACKUP_ROW` for a record that JSON cannot carry.
 */
export async function planArchive(
  content: WorkspaceContent,
  stored: readonly BlobInfo[],
  stamp: ArchiveStamp,
  hash: EntryHash,
): Promise<ArchivePlan> {
  const files = new Map<string, Uint8Array>([
    [README_PATH, new TextEncoder().encode(README_TEXT)],
    ...(await dataFiles(content)),
  ]);
  const sizes = new Map(stored.map(({ digest, sizeBytes }) => [digest, sizeBytes]));
  const live = [...liveDigests(content.snapshot)].toSorted();
  const blobs = live.filter((digest) => sizes.has(digest));
  const fileEntries = [...files].map(([path, bytes]): ManifestEntry => ({
    path,
    bytes: bytes.byteLength,
    sha256: hash.of(bytes),
  }));
  const blobEntries = blobs.map((digest): ManifestEntry => ({
    path: blobPath(digest),
    bytes: sizes.get(digest) ?? 0,
    sha256: digest.slice('sha256:'.length),
  }));
  const absent = live.filter((digest) => !sizes.has(digest));
  const entries = [...fileEntries, ...blobEntries];
  return { manifest: manifestOfContent(content, stamp, { absent, entries }), files, blobs };
}

/** The manifest's bytes: one line, so that its end can be seen in a stream. */
export function manifestLine(manifest: Manifest): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(manifest)}\n`);
}

function manifestOfContent(
  content: WorkspaceContent,
  { at, app }: ArchiveStamp,
  found: Pick<Manifest, 'absent' | 'entries'>,
): Manifest {
  const record = content.snapshot.workspace.values().next().value;
  if (record === undefined) {
    throw storageError('STO_BACKUP_ROW', 'There is no workspace to back up');
  }
  return {
    format: 'paydown-backup/1',
    schema: SCHEMA_VERSION,
    app,
    workspace: { id: record.id, name: record.name },
    createdAt: at,
    audit: { entries: content.audit.length, head: content.audit.at(-1)?.hash ?? GENESIS_PREV },
    counts: DATA_NAMES.map((name) => ({ name, rows: dataRows(name, content).length })),
    ...found,
  };
}
