import type { TaskQueue } from '../../engine/task-queue.svelte.ts';
import type { SlotPlace } from '../../storage/arriving-slot.ts';
import type { BackupFile, CheckedBackup } from '../../storage/check-backup.ts';
import type { StoragePort } from '../../storage/storage-port.ts';
import type { Workspace } from '../../storage/workspace.svelte.ts';
import type { Workspaces } from '../../storage/workspaces.svelte.ts';
import type { BackupReceipt } from '../../storage/write-backup.ts';
import { formatBytes } from '../../ui/format-bytes.ts';
import type { Toasts } from '../../ui/toasts.svelte.ts';
import type { Clock } from '../../vocabulary/instant.ts';
import { PaydownError } from '../../vocabulary/paydown-error.ts';
import { planBackupMade } from '../plan-backup-made.ts';
import { pickBackupTarget } from './pick-backup-target.ts';

export interface BackupParts {
  readonly workspace: Workspace;
  readonly workspaces: Workspaces;
  readonly port: StoragePort;
  readonly place: SlotPlace;
  readonly tasks: TaskQueue;
  readonly toasts: Toasts;
  readonly clock: Clock;
  readonly version: string;
}

/** What a chosen file turned out to be. */
export type Look = 'plain' | 'sealed' | 'foreign';

/** Backups and workspaces as the settings page handles them. Each act says what became of it. */
export type BackupActs = ReturnType<typeof backupActs>;

export function backupActs(parts: BackupParts) {
  const { workspace, workspaces, port, place, tasks, toasts, clock, version } = parts;

  /** Runs an act; a failure becomes a toast. Answers undefined then. */
  async function said<T>(act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof PaydownError)) throw error;
      if (error.code === 'ENG_CANCELLED') return undefined;
      toasts.show({ text: error.what, detail: `${error.fix} ${error.code}`, tone: 'bad' });
      return undefined;
    }
  }

  async function made(receipt: BackupReceipt): Promise<void> {
    const { record, actor } = workspace;
    if (record !== undefined)
      await workspace.commit(planBackupMade(record, receipt, actor, clock()));
    const absent = receipt.absent > 0 ? 'Bytes that were missing before are not in it. ' : '';
    toasts.show({
      text: `Backed up, ${formatBytes(receipt.bytes)}`,
      detail: `${absent}Read back and found whole.`,
    });
  }

  return {
    now: clock,

    /** Asks for a place and backs up the open workspace. Answers whether it was. */
    backUp: async (passphrase?: string): Promise<boolean> => {
      const name = workspace.record?.name ?? 'workspace';
      const target = await pickBackupTarget(backupFileName(name, clock()));
      if (target === undefined) return false;
      const receipt = await said(() =>
        tasks.run(
          `Back up ${name}`,
          async ({ signal, report }) => {
            const { writeBackup } = await import('../../storage/write-backup.ts');
            const stamp = { at: clock(), app: version };
            return writeBackup(port, target, { ...stamp, passphrase, signal, report });
          },
          { beside: true },
        ),
      );
      if (receipt === undefined) return false;
      await target.handOver();
      await said(() => made(receipt));
      return true;
    },

    /** By its first bytes. */
    look: async (file: Blob): Promise<Look> =>
      (await import('../../storage/check-backup.ts')).lookAtBackup(file),

    /** Reads a backup to its end; throws what is wrong with it. */
    check: (file: BackupFile): Promise<CheckedBackup> =>
      tasks.run(
        'Check the backup',
        async ({ signal, report }) =>
          (await import('../../storage/check-backup.ts')).checkBackup(file, { signal, report }),
        { beside: true },
      ),

    /** Unpacks a checked backup and opens it. Answers false when that failed or was cancelled. */
    restore: async (file: BackupFile, checked: CheckedBackup): Promise<boolean> => {
      const slot = await said(() =>
        tasks.run(
          `Restore ${checked.manifest.workspace.name}`,
          async ({ signal, report }) => {
            const { restoreBackup } = await import('../../storage/restore-backup.ts');
            return restoreBackup(file, checked, place, { clock, signal, report });
          },
          { beside: true },
        ),
      );
      if (slot === undefined) return false;
      await said(() => workspaces.swap(slot.database));
      return true;
    },

    createWorkspace: (name: string) => said(() => workspaces.create(name)),
    openWorkspace: (database: string) => said(() => workspaces.open(database)),
    putBack: (slot: Parameters<Workspaces['putBack']>[0]) => said(() => workspaces.putBack(slot)),
    deleteWorkspace: (database: string) => said(() => workspaces.remove(database)),

    duplicateWorkspace: async (name: string): Promise<void> => {
      await said(async () => {
        await workspaces.duplicate(name, workspace.actor);
        toasts.show({ text: `Duplicated as ${name}` });
      });
    },
  };
}

/** "paydown-my-workspace-2026-11-24.debtws" */
function backupFileName(name: string, at: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
  return `paydown-${plain === '' ? 'workspace' : plain}-${at.slice(0, 10)}.debtws`;
}
