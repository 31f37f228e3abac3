import type { CommitRequest } from '../storage/commit-request.ts';
import type { PersonRecord, Role } from '../storage/records/person.ts';
import type { WorkspaceRecord } from '../storage/records/workspace.ts';
import type { Actor } from '../vocabulary/actor.ts';
import type { PersonId } from '../vocabulary/ids.ts';
import type { Instant } from '../vocabulary/instant.ts';

export interface NewPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly role: Role;
  readonly at: Instant;
}

/** Adds a person; with a workspace record, that person is who uses this browser, and acts. */
export function planAddPerson(
  { id, name, role, at }: NewPerson,
  actor: Actor,
  workspace?: WorkspaceRecord,
): CommitRequest {
  const record: PersonRecord = { id, name, role, addedAt: at };
  return {
    actor: workspace === undefined ? actor : { person: id, kind: 'human' },
    reason: `${name} added`,
    records: [
      { table: 'people', act: 'put', record },
      ...(workspace === undefined
        ? []
        : [{ table: 'workspace' as const, act: 'put' as const, record: { ...workspace, me: id } }]),
    ],
    ledgerEntries: [],
    auditEvent: {
      action: 'person.add',
      object: { kind: 'person', id },
      detail: { role, me: workspace !== undefined },
    },
    undoable: false,
  };
}

/** Changes a person's name, role, or that they have left. */
export function planChangePerson(
  before: PersonRecord,
  after: PersonRecord,
  actor: Actor,
): CommitRequest {
  const left = after.leftAt !== undefined && before.leftAt === undefined;
  const back = after.leftAt === undefined && before.leftAt !== undefined;
  return {
    actor,
    reason: left ? `${after.name} has left` : `${after.name} changed`,
    records: [{ table: 'people', act: 'put', record: after }],
    ledgerEntries: [],
    auditEvent: {
      action: 'person.change',
      object: { kind: 'person', id: after.id },
      detail: { role: after.role, renamed: after.name !== before.name, left, back },
    },
    undoable: true,
  };
}
