import type { AssertionRecord, AssertionRunRecord } from '../../records/assertion.ts';
import type { ClassificationRecord } from '../../records/classification.ts';
import type { DatasetRecord } from '../../records/dataset.ts';
import type { OverlapRecord } from '../../records/overlap.ts';
import { ROLES, type PersonRecord } from '../../records/person.ts';
import type { ReportRecord } from '../../records/report.ts';
import type { DaySnapshotRecord, KindPosition } from '../../records/snapshot.ts';
import type { TableName, Tables } from '../../records/tables.ts';
import type { VersionLifeRecord } from '../../records/version-life.ts';
import type { WorkspaceRecord } from '../../records/workspace.ts';
import { DATA_CLASSES } from '../../../vocabulary/data-class.ts';
import type { DebtKind } from '../../../vocabulary/debt-kind.ts';
import { SEVERITIES } from '../../../vocabulary/severity.ts';
import { checkShape, sourceShape, versionShape } from './dataset-shapes.ts';
import { itemShape } from './item-shape.ts';
import { profileShape } from './profile-shape.ts';
import { mayBeAbsent, object, oneOf, text, wordOf, type Shape } from './shape.ts';
import { count, day, digest, flag, hexHash, instant, number, whole } from './value-shapes.ts';

/** Each value of a record keyed by kind. */
function perKind<T>(shape: Shape<T>): Shape<Readonly<Record<DebtKind, T>>> {
  return object<Readonly<Record<DebtKind, unknown>>>({
    connectors: shape,
    datasets: shape,
    environments: shape,
    metrics: shape,
    compliance: shape,
  }) as Shape<Readonly<Record<DebtKind, T>>>;
}

function pairOf<T>(shape: Shape<T>): Shape<readonly [T, T]> {
  return (value): value is readonly [T, T] =>
    Array.isArray(value) && value.length === 2 && value.every(shape);
}

/** What a row of each table is, field by field: a backup that holds anything else is refused. */
export const TABLE_SHAPES: { readonly [T in TableName]: Shape<Tables[T]> } = {
  workspace: object<WorkspaceRecord>({
    id: text(),
    name: text(),
    createdAt: instant,
    timeZone: text(),
    me: mayBeAbsent(text()),
    visitStartedAt: instant,
    previousVisitAt: mayBeAbsent(instant),
    previousVisitSeq: mayBeAbsent(count),
    frozenBase: mayBeAbsent(
      object<NonNullable<WorkspaceRecord['frozenBase']>>({
        at: instant,
        ruleSet: text(),
        minutes: perKind(whole),
      }),
    ),
    backedUp: mayBeAbsent(
      object<NonNullable<WorkspaceRecord['backedUp']>>({ at: instant, auditSeq: count }),
    ),
    letterKeys: flag,
  }),
  people: object<PersonRecord>({
    id: text(),
    name: text(),
    role: oneOf(ROLES),
    addedAt: instant,
    leftAt: mayBeAbsent(instant),
  }),
  sources: sourceShape,
  datasets: object<DatasetRecord>({
    id: text(),
    name: text(),
    createdAt: instant,
    currentVersionId: text(),
    ownerId: mayBeAbsent(text()),
    eventTimeColumn: mayBeAbsent(text()),
    cadenceDays: mayBeAbsent(number),
    archivedAt: mayBeAbsent(instant),
  }),
  versions: versionShape,
  versionLives: object<VersionLifeRecord>({
    versionId: text(),
    lastReadAt: instant,
    kept: flag,
    droppedAt: mayBeAbsent(instant),
    contentLost: mayBeAbsent(
      wordOf<NonNullable<VersionLifeRecord['contentLost']>>({
        purged: true,
        missing: true,
        corrupt: true,
      }),
    ),
  }),
  profiles: profileShape,
  overlaps: object<OverlapRecord>({
    id: text(),
    versions: pairOf(text()),
    rowCounts: pairOf(count),
    sharedRows: number,
    exact: flag,
    query: text(),
    at: instant,
  }),
  assertions: object<AssertionRecord>({
    id: text(),
    datasetId: text(),
    check: checkShape,
    acceptedBy: text(),
    acceptedAt: instant,
  }),
  assertionRuns: object<AssertionRunRecord>({
    id: text(),
    assertionId: text(),
    versionId: text(),
    failingRows: count,
    checkedRows: count,
    query: text(),
    at: instant,
  }),
  classifications: object<ClassificationRecord>({
    id: text(),
    datasetId: text(),
    column: text(),
    dataClass: oneOf(DATA_CLASSES),
    decidedBy: text(),
    decidedAt: instant,
  }),
  items: itemShape,
  daySnapshots: object<DaySnapshotRecord>({
    day,
    at: instant,
    ruleSet: text(),
    kinds: perKind(
      object<KindPosition>({
        principalMinutes: whole,
        interestMinutes: whole,
        items: count,
        worst: mayBeAbsent(oneOf(SEVERITIES)),
        baseMinutes: whole,
      }),
    ),
    measuredInterestMinutes: whole,
  }),
  reports: object<ReportRecord>({
    id: text(),
    title: text(),
    format: wordOf<ReportRecord['format']>({ html: true, json: true, pdf: true }),
    fileName: text(),
    sizeBytes: count,
    contentHash: digest,
    auditHead: hexHash,
    exportedAt: instant,
    exportedBy: text(),
    hiddenGroups: count,
  }),
};
