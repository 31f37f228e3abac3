import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planAssertions } from '../../../src/datasets/plan-assertions.ts';
import { planClassify } from '../../../src/datasets/plan-classify.ts';
import { planDropColumns } from '../../../src/datasets/plan-drop-columns.ts';
import { planDropVersions } from '../../../src/datasets/plan-drop-versions.ts';
import { planEventTime } from '../../../src/datasets/plan-event-time.ts';
import { planKeepVersion } from '../../../src/datasets/plan-keep-version.ts';
import { planArchiveSource } from '../../../src/sources/plan-archive-source.ts';
import { planAssignOwner } from '../../../src/sources/plan-assign-owner.ts';
import type { ColumnProfile, ProfileRecord } from '../../../src/storage/records/profile.ts';
import type { AssertionCheck } from '../../../src/storage/records/assertion.ts';
import type { DatasetId, VersionId } from '../../../src/vocabulary/ids.ts';
import { csv, MARA, Workshop } from '../workshop.ts';

const HEAD = 'id,amount';
const rows = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, k) => `${from + k},${((from + k) * 7919) % 1009}`);

let workshop: Workshop;
beforeEach(async () => {
  workshop = await Workshop.open();
});
afterEach(() => workshop.engine.close());

function profileOf(id: VersionId): ProfileRecord {
  const profile = workshop.snapshot.profiles.get(id);
  if (profile === undefined) throw new Error('no profile');
  return profile;
}

/** Changes what the profile says of a column, to reach a boundary exactly. */
async function restate(id: VersionId, name: string, facts: Partial<ColumnProfile>): Promise<void> {
  const profile = profileOf(id);
  const columns = profile.columns.map((column) =>
    column.name === name ? { ...column, ...facts } : column,
  );
  workshop.put({ table: 'profiles', act: 'put', record: { ...profile, columns } });
  await workshop.ledger.rescan();
}

async function accept(datasetId: DatasetId, ...checks: readonly AssertionCheck[]): Promise<void> {
  const choice = { datasetId, accept: checks, remove: [] };
  await workshop.pay(await planAssertions(choice, workshop.bringParts, {}));
}

describe('DAT-PII-UNCLASSIFIED', () => {
  const people = Array.from({ length: 20 }, (_, k) => `${k},person${k}@example.org`);

  it('fires for e-mail addresses, and classifying pays it', async () => {
    const { datasetId } = await workshop.bring(csv('people.csv', 'id,contact', people));
    expect(workshop.open('DAT-PII-UNCLASSIFIED')).toMatchObject([
      {
        title: '1 column looks personal and is unclassified',
        detail: 'people: contact',
        severity: 'critical',
        principalMinutes: 30,
        interestMinutes: 30,
      },
    ]);
    const classes = new Map([['contact', 'personal']] as const);
    const now = workshop.clock();
    await workshop.pay(planClassify(workshop.snapshot, datasetId, classes, MARA.person, now));
    expect(workshop.closed('DAT-PII-UNCLASSIFIED')).toMatchObject([{ name: 'paid', how: 'fixed' }]);
  });

  it('fires at 60 % of values and is silent just below', async () => {
    const { versionId } = await workshop.bring(csv('a.csv', HEAD, rows(20)));
    await restate(versionId, 'amount', { semantic: 'phone', semanticShare: 0.6 });
    expect(workshop.open('DAT-PII-UNCLASSIFIED')).toHaveLength(1);
    await restate(versionId, 'amount', { semantic: 'phone', semanticShare: 0.599 });
    expect(workshop.open('DAT-PII-UNCLASSIFIED')).toHaveLength(0);
  });

  it('fires for a name that says personal', async () => {
    const { versionId } = await workshop.bring(csv('a.csv', HEAD, rows(20)));
    await restate(versionId, 'amount', { personal: 'likely' });
    expect(workshop.open('DAT-PII-UNCLASSIFIED')).toHaveLength(1);
  });
});

describe('DAT-NO-ASSERTS', () => {
  it('counts datasets without assertions and is paid in parts', async () => {
    const a = await workshop.bring(csv('a.csv', HEAD, rows(20)));
    const b = await workshop.bring(csv('b.csv', 'x,y', rows(20)));
    expect(workshop.open('DAT-NO-ASSERTS')).toMatchObject([
      { title: '2 datasets have no assertions', principalMinutes: 120, interestMinutes: 30 },
    ]);
    await accept(a.datasetId, { kind: 'unique', column: 'id' });
    expect(workshop.open('DAT-NO-ASSERTS')).toMatchObject([{ count: 1, principalMinutes: 60 }]);
    expect(workshop.snapshot.ledger.at(-1)).toMatchObject({ type: 'paid', principalMinutes: 60 });
    await accept(b.datasetId, { kind: 'row-count', min: 10 });
    expect(workshop.closed('DAT-NO-ASSERTS')).toMatchObject([{ name: 'paid', how: 'fixed' }]);
    expect(workshop.open('DAT-ASSERT-FAILS')).toHaveLength(0);
  });
});

describe('DAT-UNREAD-VERSIONS', () => {
  async function twoVersions(): Promise<readonly [VersionId, VersionId]> {
    const first = await workshop.bring(csv('a.csv', HEAD, rows(20)));
    const second = await workshop.bring(csv('a.csv', HEAD, rows(25)));
    return [first.versionId, second.versionId];
  }

  it('fires at 30 days for the replaced version only, and dropping pays it', async () => {
    const [old, current] = await twoVersions();
    workshop.passDays(29);
    await workshop.ledger.rescan();
    expect(workshop.open('DAT-UNREAD-VERSIONS')).toHaveLength(0);
    workshop.passDays(1);
    await workshop.ledger.rescan();
    expect(workshop.open('DAT-UNREAD-VERSIONS')).toMatchObject([
      { count: 1, principalMinutes: 6, interestMinutes: 3 },
    ]);
    expect(() => planDropVersions(workshop.snapshot, [current], workshop.clock())).toThrow(
      'DS_VERSION_IN_USE',
    );
    const plan = planDropVersions(workshop.snapshot, [old], workshop.clock());
    expect(plan.auditEvent.detail['bytesFreed']).toBeGreaterThan(0);
    await workshop.pay(plan);
    expect(workshop.closed('DAT-UNREAD-VERSIONS')).toMatchObject([{ name: 'paid' }]);
    expect(workshop.snapshot.versionLives.get(old)?.droppedAt).toBeDefined();
  });

  it('leaves a version alone that is kept on purpose', async () => {
    const [old] = await twoVersions();
    await workshop.pay(planKeepVersion(workshop.snapshot, old, true));
    workshop.passDays(60);
    await workshop.ledger.rescan();
    expect(workshop.open('DAT-UNREAD-VERSIONS')).toHaveLength(0);
  });
});

describe('DAT-FEATURE-REPEAT', () => {
  const twin = (count: number): string[] =>
    Array.from({ length: count }, (_, k) => `${(k * 7919) % 10007},${((k * 7919) % 10007) * 2.5}`);

  it('fires for a rank correlation above 0.95 over 1,000 rows, and dropping pays it', async () => {
    const { datasetId, versionId } = await workshop.bring(csv('a.csv', 'x,double', twin(1000)));
    expect(workshop.open('DAT-FEATURE-REPEAT')).toMatchObject([
      { detail: 'a: double', principalMinutes: 15, interestMinutes: 6 },
    ]);
    const parts = workshop.bringParts;
    await workshop.pay(await planDropColumns(datasetId, ['double'], parts, {}));
    expect(workshop.closed('DAT-FEATURE-REPEAT')).toMatchObject([{ name: 'paid' }]);

    const { datasets, versions } = workshop.snapshot;
    const next = versions.get(datasets.get(datasetId)?.currentVersionId ?? '');
    const before = versions.get(versionId);
    expect(next?.schema.map(({ name }) => name)).toEqual(['x']);
    expect(next?.blobs).toEqual(before?.blobs.slice(0, 1));
    expect(next?.change).toMatchObject({ removedColumns: ['double'] });
  });

  it('is silent for 999 rows, and for a correlation of exactly 0.95', async () => {
    const { versionId } = await workshop.bring(csv('a.csv', 'x,double', twin(999)));
    expect(workshop.open('DAT-FEATURE-REPEAT')).toHaveLength(0);
    const profile = profileOf(versionId);
    const at = async (rho: number): Promise<number> => {
      const correlations = [{ a: 'x', b: 'double', rho, n: 1000 }];
      workshop.put({ table: 'profiles', act: 'put', record: { ...profile, correlations } });
      await workshop.ledger.rescan();
      return workshop.open('DAT-FEATURE-REPEAT').length;
    };
    expect(await at(0.95)).toBe(0);
    expect(await at(-0.9501)).toBe(1);
  });
});

describe('DAT-NEAR-DUPLICATE', () => {
  it.each([
    ['95 %', 50, 1],
    ['94.9 %', 51, 0],
    ['all rows', 0, 0],
  ])('answers for two tables that share %s', async (_, shift, found) => {
    await workshop.bring(csv('a.csv', HEAD, rows(1000)));
    const lines = shift === 0 ? rows(1000).reverse() : rows(1000, shift);
    const second = await workshop.bring(csv('b.csv', HEAD, lines));
    expect(workshop.open('DAT-NEAR-DUPLICATE')).toHaveLength(found);
    if (found === 0) return;
    expect(workshop.open('DAT-NEAR-DUPLICATE')).toMatchObject([
      { detail: 'b repeats a', principalMinutes: 30, interestMinutes: 2 },
    ]);
    await workshop.pay(planArchiveSource(workshop.snapshot, second.sourceId, workshop.clock()));
    expect(workshop.closed('DAT-NEAR-DUPLICATE')).toMatchObject([{ name: 'paid' }]);
  });

  it('counts rows exactly when the sketches can only estimate', async () => {
    await workshop.bring(csv('a.csv', HEAD, rows(6000)));
    await workshop.bring(csv('b.csv', HEAD, rows(6000, 60)));
    const overlaps = [...workshop.snapshot.overlaps.values()];
    expect(overlaps).toMatchObject([{ sharedRows: 5940, exact: true, rowCounts: [6000, 6000] }]);
  });
});

describe('DAT-FEATURE-DEAD', () => {
  it('fires for one value and above 95 % missing, not at 95 %, and dropping pays it', async () => {
    const lines = Array.from(
      { length: 100 },
      (_, k) => `${k},EU,${k < 5 ? k : ''},${k < 4 ? k : ''}`,
    );
    const { datasetId } = await workshop.bring(csv('a.csv', 'id,region,five,four', lines));
    expect(workshop.open('DAT-FEATURE-DEAD')).toMatchObject([
      { detail: 'a: region, four', count: 2, principalMinutes: 30, interestMinutes: 6 },
    ]);
    const parts = workshop.bringParts;
    await workshop.pay(await planDropColumns(datasetId, ['region', 'four'], parts, {}));
    expect(workshop.closed('DAT-FEATURE-DEAD')).toMatchObject([{ name: 'paid' }]);
  });
});

describe('DAT-STALE', () => {
  const dated = (...days: readonly string[]): string[] => days.map((day, k) => `${k},${day}`);

  it('fires one day past twice the cadence, and newer rows pay it', async () => {
    const { datasetId, sourceId } = await workshop.bring(
      csv('a.csv', 'id,day', dated('2026-10-01', '2026-11-10')),
    );
    expect(workshop.open('DAT-STALE')).toHaveLength(0);
    const eventTime = { column: 'day', cadenceDays: 7 };
    await workshop.pay(planEventTime(workshop.snapshot, datasetId, eventTime));
    expect(workshop.open('DAT-STALE')).toHaveLength(0);
    workshop.passDays(1);
    await workshop.ledger.rescan();
    expect(workshop.open('DAT-STALE')).toMatchObject([
      { severity: 'major', principalMinutes: 60, interestMinutes: 30, verb: 'refresh' },
    ]);
    await workshop.bring({
      file: csv('a.csv', 'id,day', dated('2026-10-01', '2026-11-24')),
      refresh: sourceId,
    });
    expect(workshop.closed('DAT-STALE')).toMatchObject([{ name: 'paid', how: 'fixed' }]);
  });
});

describe('DAT-NO-OWNER', () => {
  it('fires until the dataset has an owner', async () => {
    const { datasetId } = await workshop.bring(csv('a.csv', HEAD, rows(5)));
    expect(workshop.open('DAT-NO-OWNER')).toMatchObject([
      { principalMinutes: 15, interestMinutes: 6 },
    ]);
    const owned = { sourceIds: [], datasetIds: [datasetId] };
    await workshop.pay(planAssignOwner(workshop.snapshot, owned, MARA.person));
    expect(workshop.closed('DAT-NO-OWNER')).toMatchObject([{ name: 'paid', how: 'fixed' }]);
  });
});

describe('DAT-ASSERT-FAILS', () => {
  it('fires when a refresh breaks an assertion, and corrected rows pay it', async () => {
    const { datasetId, sourceId } = await workshop.bring(csv('a.csv', HEAD, rows(20)));
    await accept(datasetId, { kind: 'unique', column: 'id' }, { kind: 'row-count', min: 21 });
    expect(workshop.open('DAT-ASSERT-FAILS')).toMatchObject([
      { count: 1, principalMinutes: 60, interestMinutes: 30, severity: 'major' },
    ]);
    const twice = csv('a.csv', HEAD, [...rows(20), '0,5']);
    await workshop.bring({ file: twice, refresh: sourceId });
    expect(workshop.open('DAT-ASSERT-FAILS')).toMatchObject([
      { title: '1 assertion fails on a', detail: 'id is never repeated' },
    ]);
    await workshop.bring({ file: csv('a.csv', HEAD, rows(21)), refresh: sourceId });
    expect(workshop.closed('DAT-ASSERT-FAILS')).toMatchObject([{ name: 'paid', how: 'fixed' }]);
  });

  it('says that it could not run when an assertion was never checked', async () => {
    const { datasetId } = await workshop.bring(csv('a.csv', HEAD, rows(20)));
    await accept(datasetId, { kind: 'row-count', min: 5 });
    for (const key of workshop.snapshot.assertionRuns.keys()) {
      workshop.put({ table: 'assertionRuns', act: 'remove', key });
    }
    await workshop.ledger.rescan();
    expect(workshop.ledger.scan?.failed.map(({ rule }) => rule)).toEqual(['DAT-ASSERT-FAILS']);
  });
});
