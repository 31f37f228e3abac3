import { DEBT_KINDS, type DebtKind } from '../../src/vocabulary/debt-kind.ts';
import type { DatasetId, PersonId, VersionId, WorkspaceId } from '../../src/vocabulary/ids.ts';
import type { DebtRule, Finding } from '../../src/ledger/debt-rule.ts';
import { ruleSet, type RuleSet } from '../../src/ledger/rule-set.ts';
import type { DatasetRecord } from '../../src/storage/records/dataset.ts';
import type { PersonRecord } from '../../src/storage/records/person.ts';
import type { WorkspaceRecord } from '../../src/storage/records/workspace.ts';
import { EMPTY_SNAPSHOT } from '../../src/storage/empty-snapshot.ts';
import type { WorkspaceSnapshot } from '../../src/storage/workspace-snapshot.ts';

export const ANN = { person: 'ann' as PersonId, kind: 'human' } as const;
export const START = '2026-11-24T09:12:00.000Z';

/**
 * A thing that owes: `owes` is what its rule counts, `measured` the interest measured for it.
 * Both are kept in fields of a dataset record that mean something else elsewhere.
 */
export interface Thing {
  readonly id: string;
  readonly owes: number;
  readonly measured?: number;
}

export function thingRecord({ id, owes, measured }: Thing): DatasetRecord {
  return {
    id: id as DatasetId,
    name: id,
    createdAt: START,
    currentVersionId: `${id} 1` as VersionId,
    cadenceDays: owes,
    ...(measured === undefined ? {} : { eventTimeColumn: String(measured) }),
  };
}

/** Two things of each kind, and one dataset for each rule that breaks it while it is there. */
export const THINGS: readonly string[] = DEBT_KINDS.flatMap((kind) => [`${kind}/a`, `${kind}/b`]);

export function breakerOf(kind: DebtKind): DatasetId {
  return `breaks ${kind}` as DatasetId;
}

function findOf(kind: DebtKind, reversed: boolean): DebtRule['find'] {
  return ({ snapshot }) => {
    if (snapshot.datasets.has(breakerOf(kind))) throw new Error('cannot run');
    const found = [...snapshot.datasets.values()].filter(
      ({ id, cadenceDays, archivedAt }) =>
        id.startsWith(`${kind}/`) && (cadenceDays ?? 0) > 0 && archivedAt === undefined,
    );
    const findings = found.map(({ id, cadenceDays = 0, eventTimeColumn }): Finding => ({
      objects: [
        { kind: 'dataset', id },
        { kind: 'setting', id: kind },
      ],
      discriminator: '',
      title: `${id} owes ${cadenceDays}`,
      detail: id,
      count: cadenceDays,
      unit: 'piece',
      evidence: { query: 'select owes', columns: ['owes'], rows: [[String(cadenceDays)]] },
      ...(cadenceDays > 4 ? { severity: 'critical' } : {}),
      ...(eventTimeColumn === undefined
        ? {}
        : { measuredInterestMinutes: Number(eventTimeColumn) }),
    }));
    if (!reversed) return findings;
    return findings.toReversed().map((one) => ({ ...one, objects: one.objects.toReversed() }));
  };
}

/** One rule a kind. `dear` is another version of the set with other prices. */
export function worldRules(dear: boolean, reversed = false): RuleSet {
  const rules = DEBT_KINDS.map((kind, index): DebtRule => ({
    id: `RULE-${kind}`,
    kind,
    question: `What does ${kind} owe?`,
    severity: 'major',
    principal: { baseMinutes: dear ? 45 : 15 * index, perUnitMinutes: dear ? 3 : 15 },
    interest: { baseMinutes: 0, perUnitMinutes: dear ? 8 : 6 },
    verb: 'refresh',
    closesWhen: 'It owes nothing.',
    find: findOf(kind, reversed),
  }));
  const set = ruleSet(reversed ? rules.toReversed() : rules);
  return {
    ...set,
    version: dear ? '2.2' : '2.1',
    rules: reversed ? set.rules.toReversed() : set.rules,
  };
}

const WORKSPACE: WorkspaceRecord = {
  id: 'workspace' as WorkspaceId,
  name: 'World',
  createdAt: START,
  timeZone: 'Europe/Vienna',
  visitStartedAt: START,
  letterKeys: true,
};
const BEN: PersonRecord = { id: 'ben' as PersonId, name: 'Ben', role: 'analyst', addedAt: START };

export function emptyWorld(): WorkspaceSnapshot {
  return {
    ...EMPTY_SNAPSHOT,
    workspace: new Map([[WORKSPACE.id, WORKSPACE]]),
    people: new Map([[BEN.id, BEN]]),
    datasets: new Map(THINGS.map((id) => [id, thingRecord({ id, owes: 0 })])),
  };
}
