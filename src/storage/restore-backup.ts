import type { Actor } from '../vocabulary/actor.ts';
import type { Clock } from '../vocabulary/instant.ts';
import type { Progress } from '../vocabulary/task.ts';
import { arrive, type SlotPlace } from './arriving-slot.ts';
import { dataFileHashes } from './backup/data-files.ts';
import { readArchive } from './backup/read-archive.ts';
import { backupStream, type BackupFile, type CheckedBackup } from './check-backup.ts';
import { commit } from './commit.ts';
import { PROGRAM } from './create-workspace.ts';
import { fillWorkspace } from './fill-workspace.ts';
import type { RecordChange } from './records/change.ts';
import type { Slot } from './shelf.ts';
import type { StoragePort } from './storage-port.ts';
import { storageError } from './storage-error.ts';

export interface RestoreOptions {
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  readonly report?: ((progress: Progress) => void) | undefined;
}

/**
 * Unpacks a checked backup into a new slot, reads it back and compares hashes. The slot is not open
 * yet: `openSlot` does that. Whatever fails or aborts, the open workspace stays as it was and the new
 * slot is gone. Throws the codes of `checkBackup`, `STO_QUOTA`, `STO_WRITE_FAILED`.
 */
export async function restoreBackup(
  file: BackupFile,
  checked: CheckedBackup,
  place: SlotPlace,
  { clock, signal, report }: RestoreOptions,
): Promise<Slot> {
  const { manifest, content, manifestDigest } = checked;
  return arrive(place, manifest.workspace, clock, async (port) => {
    await fillWorkspace(port, content);
    const again = await readArchive(await backupStream(file), {
      signal,
      report: (done) =>
        report?.({ done, total: file.file.size, unit: 'bytes', doing: 'Unpacking the backup' }),
      blob: (digest, { bytes }, pieces) => port.blobs.receive(digest, bytes, pieces),
    });
    if (again.manifestDigest !== manifestDigest) throw changed('the manifest');
    await compare(port, checked);
    signal?.throwIfAborted();
    await commit(port, clock, {
      actor: restorer(checked),
      reason: 'Backup restored',
      records: backedUpThen(checked),
      ledgerEntries: [],
      auditEvent: {
        action: 'workspace.restore',
        object: { kind: 'workspace', id: manifest.workspace.id },
        detail: { manifest: manifestDigest, madeAt: manifest.createdAt },
      },
      undoable: false,
    });
  });
}

/** What was stored must be what was checked: the same files again from the new slot, and every blob. */
async function compare(port: StoragePort, { content, manifest }: CheckedBackup): Promise<void> {
  const [stored, meant] = [
    await dataFileHashes(await port.readContent()),
    await dataFileHashes(content),
  ];
  for (const [path, hash] of meant) {
    if (stored.get(path) !== hash) throw changed(path);
  }
  const sizes = new Map((await port.blobs.list()).map((info) => [info.digest, info.sizeBytes]));
  for (const { path, bytes, sha256 } of manifest.entries) {
    if (!path.startsWith('blobs/')) continue;
    if (sizes.get(`sha256:${sha256}` as never) !== bytes) throw changed(path);
  }
}

/** The restored workspace has a backup: this one. */
function backedUpThen({ content, manifest }: CheckedBackup): readonly RecordChange[] {
  const backedUp = { at: manifest.createdAt, auditSeq: manifest.audit.entries - 1 };
  return [...content.snapshot.workspace.values()].map((record) => ({
    table: 'workspace',
    act: 'put',
    record: { ...record, backedUp },
  }));
}

function restorer({ content }: CheckedBackup): Actor {
  const person = content.snapshot.workspace.values().next().value?.me;
  return person === undefined ? PROGRAM : { person, kind: 'human' };
}

function changed(where: string) {
  return storageError('STO_BACKUP_DAMAGED', 'What was unpacked is not what was checked', { where });
}
