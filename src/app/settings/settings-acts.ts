import type { Ledger } from '../../ledger/ledger.svelte.ts';
import { AUDIT_LIMITS } from '../../storage/audit-limits.ts';
import type { CommitRequest } from '../../storage/commit-request.ts';
import type { HealthRecord } from '../../storage/records/health.ts';
import { type PersonRecord, type Role, ROLES } from '../../storage/records/person.ts';
import type { StoragePort } from '../../storage/storage-port.ts';
import { uuidV7 } from '../../storage/uuid-v7.ts';
import type { Workspace } from '../../storage/workspace.svelte.ts';
import type { Toasts } from '../../ui/toasts.svelte.ts';
import type { PersonId } from '../../vocabulary/ids.ts';
import type { Clock } from '../../vocabulary/instant.ts';
import { announce } from '../announce.ts';
import { planAddPerson, planChangePerson } from '../plan-people.ts';
import { planWorkspaceChange } from '../plan-workspace-change.ts';
import { saveFile } from '../save-file.ts';

export interface SettingsParts {
  readonly workspace: Workspace;
  readonly ledger: Ledger;
  readonly port: Pick<StoragePort, 'readHealth'>;
  readonly toasts: Toasts;
  readonly clock: Clock;
  readonly version: string;
}

/** What the settings page does. Each act says in a toast what became of it. */
export type SettingsActs = ReturnType<typeof settingsActs>;

export function settingsActs({ workspace, ledger, port, toasts, clock, version }: SettingsParts) {
  const save = (request: CommitRequest): Promise<boolean> =>
    announce(ledger.act(request), request.reason, { toasts, ledger });
  const person = (name: string, role: Role) => {
    const at = clock();
    return { id: uuidV7(at) as PersonId, name, role, at };
  };

  return {
    version,
    roles: ROLES,
    auditLimits: AUDIT_LIMITS,

    /** The first answer to "Who are you". */
    introduce: (name: string, role: Role): Promise<boolean> =>
      save(planAddPerson(person(name, role), workspace.actor, workspace.record)),

    addPerson: (name: string, role: Role): Promise<boolean> =>
      save(planAddPerson(person(name, role), workspace.actor)),

    changePerson: (before: PersonRecord, after: PersonRecord): Promise<boolean> =>
      save(planChangePerson(before, after, workspace.actor)),

    markLeft: (before: PersonRecord, left: boolean): Promise<boolean> => {
      const { id, name, role, addedAt } = before;
      const present = { id, name, role, addedAt };
      const after = left ? { ...present, leftAt: clock() } : present;
      return save(planChangePerson(before, after, workspace.actor));
    },

    usePerson: async ({ id }: PersonRecord): Promise<boolean> => {
      const { record, actor } = workspace;
      return record !== undefined && save(planWorkspaceChange(record, { me: id }, actor));
    },

    changeWorkspace: async (change: { name: string; timeZone: string }): Promise<boolean> => {
      const { record, actor } = workspace;
      return record !== undefined && save(planWorkspaceChange(record, change, actor));
    },

    setLetterKeys: async (letterKeys: boolean): Promise<void> => {
      const { record } = workspace;
      if (record === undefined) return;
      await workspace.writeRelaxed([
        { table: 'workspace', act: 'put', record: { ...record, letterKeys } },
      ]);
    },

    /** Newest first. */
    readHealth: async (): Promise<readonly HealthRecord[]> =>
      (await port.readHealth()).toReversed(),

    exportAudit: async (): Promise<void> => {
      const log = await workspace.auditLog.export();
      saveFile(`paydown-audit-${clock().slice(0, 10)}.jsonl`, log);
    },
  };
}
