import type { Digest } from '../vocabulary/digest.ts';
import type { Progress } from '../vocabulary/task.ts';
import { archiveBytes } from './backup/archive-bytes.ts';
import { EntryHash } from './backup/entry-hash.ts';
import { manifestLine, planArchive, type ArchiveStamp } from './backup/plan-archive.ts';
import { readArchive } from './backup/read-archive.ts';
import { opened, sealed } from './backup/sealed.ts';
import { digestOfBytes } from './digest-of-bytes.ts';
import type { BlobInfo, StoragePort } from './storage-port.ts';
import { storageError } from './storage-error.ts';
import { versionBlobs } from './version-blobs.ts';
import type { WorkspaceSnapshot } from './workspace-snapshot.ts';

/** Where a backup is written, and read back from. */
export interface BackupTarget {
  /** What was there stays until the stream is closed; aborting leaves it. */
  write(): Promise<WritableStream<Uint8Array>>;
  /** The file as it is on the disk after the stream was closed. */
  read(): Promise<Blob>;
}

export interface BackupOptions extends ArchiveStamp {
  /** Seals the backup; whoever forgets it has no backup. */
  readonly passphrase?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly report?: ((progress: Progress) => void) | undefined;
}

/** A backup that was written, read back and found whole. */
export interface BackupReceipt {
  readonly bytes: number;
  /** SHA-256 of its manifest. */
  readonly manifestDigest: Digest;
  /** Files in it, manifests aside. */
  readonly files: number;
  /** Blobs that versions refer to and that were not there. */
  readonly absent: number;
  /** Audit entries in it. */
  readonly auditEntries: number;
}

/**
 * Writes a whole workspace as one file (docs/backup-format.md), in memory bounded by its records and
 * one piece of a blob, then reads the file back and checks every byte. Throws `STO_BACKUP_UNVERIFIED`
 * when it is not what was meant, and what the target throws. After an abort the target is as it was.
 */
export async function writeBackup(
  port: Pick<StoragePort, 'readContent' | 'blobs'>,
  target: BackupTarget,
  { passphrase, signal, report, ...stamp }: BackupOptions,
): Promise<BackupReceipt> {
  const content = await port.readContent();
  const hash = await EntryHash.create();
  const stored = await whole(port, content.snapshot);
  const plan = await planArchive(content, stored, stamp, hash);
  const total = plan.manifest.entries.reduce((sum, { bytes }) => sum + bytes, 0);
  const say = (doing: string, done: number): void =>
    report?.({ done: Math.min(done, total), total, unit: 'bytes', doing });

  const plain = streamOf(archiveBytes(plan, port.blobs), (done) => say('Writing', done));
  const bytes = passphrase === undefined ? plain : await sealed(plain, passphrase);
  await bytes.pipeTo(await target.write(), signal === undefined ? {} : { signal });

  const file = await target.read();
  const meant = await digestOfBytes(manifestLine(plan.manifest));
  const found = await readBack(file, passphrase, {
    signal,
    report: (done) => say('Reading it back', done),
  });
  if (found !== meant) throw unverified();
  return {
    bytes: file.size,
    manifestDigest: meant,
    files: plan.manifest.entries.length,
    absent: plan.manifest.absent.length,
    auditEntries: content.audit.length,
  };
}

async function readBack(
  file: Blob,
  passphrase: string | undefined,
  options: Parameters<typeof readArchive>[1],
): Promise<Digest> {
  try {
    const stream = passphrase === undefined ? file.stream() : await opened(file, passphrase);
    return (await readArchive(stream, options)).manifestDigest;
  } catch (error) {
    options?.signal?.throwIfAborted();
    throw unverified(error);
  }
}

/** Stored blobs without those that are known to be damaged, by size or by a mark and their hash. */
async function whole(
  { blobs }: Pick<StoragePort, 'blobs'>,
  { versions, versionLives }: WorkspaceSnapshot,
): Promise<readonly BlobInfo[]> {
  const refs = [...versions.values()].flatMap(versionBlobs);
  const sizes = new Map(refs.map(({ blobDigest, sizeBytes }) => [blobDigest, sizeBytes]));
  const suspects = new Set(
    [...versions.values()]
      .filter(({ id }) => versionLives.get(id)?.contentLost === 'corrupt')
      .flatMap((version) => versionBlobs(version).map(({ blobDigest }) => blobDigest)),
  );
  const sound: BlobInfo[] = [];
  for (const info of await blobs.list()) {
    if (sizes.get(info.digest) !== info.sizeBytes) continue;
    const bytes = suspects.has(info.digest) ? await blobs.read(info.digest) : undefined;
    const found =
      bytes === undefined
        ? info.digest
        : await digestOfBytes(new Uint8Array(await bytes.arrayBuffer()));
    if (found === info.digest) sound.push(info);
  }
  return sound;
}

function streamOf(
  source: AsyncGenerator<Uint8Array, void>,
  each: (bytes: number) => void,
): ReadableStream<Uint8Array> {
  let bytes = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await source.next();
        if (done === true) return controller.close();
        bytes += value.byteLength;
        each(bytes);
        controller.enqueue(value);
      },
      async cancel() {
        await source.return();
      },
    },
    { highWaterMark: 0 },
  );
}

function unverified(cause?: unknown) {
  return storageError(
    'STO_BACKUP_UNVERIFIED',
    'The backup that was written is not the one that was meant',
    { cause },
  );
}
