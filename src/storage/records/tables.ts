import type { AssertionRecord, AssertionRunRecord } from './assertion.ts';
import type { ClassificationRecord } from './classification.ts';
import type { DatasetRecord } from './dataset.ts';
import type { DatasetVersionRecord } from './dataset-version.ts';
import type { ItemRecord } from './item.ts';
import type { OverlapRecord } from './overlap.ts';
import type { PersonRecord } from './person.ts';
import type { ProfileRecord } from './profile.ts';
import type { ReportRecord } from './report.ts';
import type { DaySnapshotRecord } from './snapshot.ts';
import type { SourceRecord } from './source.ts';
import type { VersionLifeRecord } from './version-life.ts';
import type { WorkspaceRecord } from './workspace.ts';

/** The tables a commit may change, and what each holds. Ledger, audit and history are written by commit itself. */
export interface Tables {
  readonly workspace: WorkspaceRecord;
  readonly people: PersonRecord;
  readonly sources: SourceRecord;
  readonly datasets: DatasetRecord;
  readonly versions: DatasetVersionRecord;
  readonly versionLives: VersionLifeRecord;
  readonly profiles: ProfileRecord;
  readonly overlaps: OverlapRecord;
  readonly assertions: AssertionRecord;
  readonly assertionRuns: AssertionRunRecord;
  readonly classifications: ClassificationRecord;
  readonly items: ItemRecord;
  readonly daySnapshots: DaySnapshotRecord;
  readonly reports: ReportRecord;
}

export type TableName = keyof Tables;

/** Primary key of each table. */
export const TABLE_KEYS = {
  workspace: 'id',
  people: 'id',
  sources: 'id',
  datasets: 'id',
  versions: 'id',
  versionLives: 'versionId',
  profiles: 'versionId',
  overlaps: 'id',
  assertions: 'id',
  assertionRuns: 'id',
  classifications: 'id',
  items: 'id',
  daySnapshots: 'day',
  reports: 'id',
} as const satisfies Record<TableName, string>;
