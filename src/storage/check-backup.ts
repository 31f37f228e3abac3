import type { Progress } from '../vocabulary/task.ts';
import { readArchive, type ReadArchive } from './backup/read-archive.ts';
import type { Migration } from './backup/migrations.ts';
import { isSealed, opened } from './backup/sealed.ts';
import { storageError } from './storage-error.ts';

/** A backup file as a person chose it. */
export interface BackupFile {
  readonly file: Blob;
  readonly passphrase?: string | undefined;
}

export interface CheckOptions {
  readonly signal?: AbortSignal | undefined;
  readonly report?: ((progress: Progress) => void) | undefined;
  /** For tests of the steps between schemas. */
  readonly migrations?: readonly Migration[] | undefined;
}

/** What a backup holds, after every byte of it was checked. */
export type CheckedBackup = ReadArchive;

/** How a ZIP begins. */
const ZIP_MAGIC = 'PK\u0003\u0004';

/** Whether a file can be a backup, and whether it asks for a passphrase; by its first bytes. */
export async function lookAtBackup(file: Blob): Promise<'plain' | 'sealed' | 'foreign'> {
  if (await isSealed(file)) return 'sealed';
  return (await file.slice(0, ZIP_MAGIC.length).text()) === ZIP_MAGIC ? 'plain' : 'foreign';
}

/**
 * Reads a backup to its end and answers what it holds; writes nothing. Throws `STO_BACKUP_FOREIGN`,
 * `STO_BACKUP_SEALED`, `STO_BACKUP_DAMAGED`, `STO_BACKUP_REFUSED` or `STO_TOO_NEW`.
 */
export async function checkBackup(
  { file, passphrase }: BackupFile,
  { signal, report, migrations }: CheckOptions = {},
): Promise<CheckedBackup> {
  return readArchive(await backupStream({ file, passphrase }), {
    signal,
    migrations,
    report: (done) =>
      report?.({ done, total: file.size, unit: 'bytes', doing: 'Checking the backup' }),
  });
}

/** The bytes of the archive in a backup file. */
export async function backupStream({
  file,
  passphrase,
}: BackupFile): Promise<ReadableStream<Uint8Array>> {
  switch (await lookAtBackup(file)) {
    case 'plain':
      return file.stream();
    case 'sealed':
      if (passphrase !== undefined) return opened(file, passphrase);
      throw storageError('STO_BACKUP_SEALED', 'The backup is sealed with a passphrase');
    case 'foreign':
      throw storageError('STO_BACKUP_FOREIGN', 'The file is no backup of a workspace');
  }
}
