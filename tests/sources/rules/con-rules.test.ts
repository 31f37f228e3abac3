import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planArchiveSource } from '../../../src/sources/plan-archive-source.ts';
import { planAssignOwner } from '../../../src/sources/plan-assign-owner.ts';
import { planCadence } from '../../../src/sources/plan-cadence.ts';
import type { SourceId } from '../../../src/vocabulary/ids.ts';
import { csv, MARA, Workshop } from '../../datasets/workshop.ts';

const HEAD = 'id,amount';
const rows = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, k) => `${from + k},${(from + k) * 3}`);

let workshop: Workshop;
beforeEach(async () => {
  workshop = await Workshop.open();
});
afterEach(() => workshop.engine.close());

function sourceOf(id: SourceId) {
  const source = workshop.snapshot.sources.get(id);
  if (source === undefined) throw new Error('no source');
  return source;
}

describe('CON-UNUSED', () => {
  it('is silent at 89 days and fires at 90, and archiving pays it as removed', async () => {
    const { sourceId } = await workshop.bring(csv('a.csv', HEAD, rows(5)));
    workshop.passDays(89);
    await workshop.ledger.rescan();
    expect(workshop.open('CON-UNUSED')).toHaveLength(0);

    workshop.passDays(1);
    await workshop.ledger.rescan();
    expect(workshop.open('CON-UNUSED')).toMatchObject([
      { principalMinutes: 30, interestMinutes: 30, severity: 'minor', verb: 'archive-source' },
    ]);

    await workshop.pay(planArchiveSource(workshop.snapshot, sourceId, workshop.clock()));
    expect(workshop.closed('CON-UNUSED')).toMatchObject([{ name: 'paid', how: 'removed' }]);
    expect(workshop.snapshot.datasets.values().next().value?.archivedAt).toBeDefined();
  });

  it('clears by itself, unpaid, when somebody reads the table', async () => {
    const { versionId } = await workshop.bring(csv('a.csv', HEAD, rows(5)));
    workshop.passDays(120);
    await workshop.ledger.rescan();
    await workshop.tables.read(versionId, async () => undefined, { mark: true });
    await workshop.ledger.rescan();
    expect(workshop.closed('CON-UNUSED')).toMatchObject([{ name: 'cleared' }]);
  });
});

describe('CON-DUPLICATE', () => {
  it('fires at 90 % of the rows in another source, and keeping one pays it', async () => {
    const first = await workshop.bring(csv('a.csv', HEAD, rows(100)));
    const second = await workshop.bring(csv('b.csv', HEAD, rows(100, 10)));
    expect(workshop.open('CON-DUPLICATE')).toMatchObject([
      {
        title: 'b.csv repeats a.csv',
        detail: '90.0 % of its rows stand there too',
        principalMinutes: 60,
        interestMinutes: 30,
      },
    ]);
    const { sourceId } = second;
    await workshop.pay(
      planArchiveSource(workshop.snapshot, sourceId, workshop.clock(), first.sourceId),
    );
    expect(workshop.closed('CON-DUPLICATE')).toMatchObject([{ name: 'paid', how: 'removed' }]);
  });

  it('is silent below 90 %, and for tables of other columns', async () => {
    await workshop.bring(csv('a.csv', HEAD, rows(100)));
    await workshop.bring(csv('b.csv', HEAD, rows(100, 11)));
    await workshop.bring(csv('c.csv', 'id,price', rows(100)));
    expect(workshop.open('CON-DUPLICATE')).toHaveLength(0);
  });

  it('names the contained source when only one lies in the other', async () => {
    await workshop.bring(csv('part.csv', HEAD, rows(50)));
    await workshop.bring(csv('whole.csv', HEAD, rows(200)));
    expect(workshop.open('CON-DUPLICATE')).toMatchObject([{ title: 'part.csv repeats whole.csv' }]);
  });
});

describe('CON-NO-OWNER', () => {
  it('fires until an owner is named, and again when the owner leaves', async () => {
    const { sourceId, datasetId } = await workshop.bring(csv('a.csv', HEAD, rows(5)));
    expect(workshop.open('CON-NO-OWNER')).toMatchObject([
      { principalMinutes: 15, interestMinutes: 6 },
    ]);
    const owned = { sourceIds: [sourceId], datasetIds: [datasetId] };
    await workshop.pay(planAssignOwner(workshop.snapshot, owned, MARA.person));
    expect(workshop.closed('CON-NO-OWNER')).toMatchObject([{ name: 'paid', how: 'fixed' }]);
    expect(workshop.open('DAT-NO-OWNER')).toHaveLength(0);

    const person = { id: MARA.person, name: 'Mara', role: 'owner', addedAt: '' } as const;
    workshop.put({ table: 'people', act: 'put', record: { ...person, leftAt: workshop.clock() } });
    await workshop.ledger.rescan();
    expect(workshop.open('CON-NO-OWNER')).toHaveLength(1);
  });

  it('is silent when the person who brings a file says that it is theirs', async () => {
    await workshop.bring({ file: csv('a.csv', HEAD, rows(5)), ownerId: MARA.person });
    expect(workshop.open('CON-NO-OWNER')).toHaveLength(0);
    expect(workshop.open('DAT-NO-OWNER')).toHaveLength(0);
  });
});

describe('CON-LATE', () => {
  it('fires one day past twice the cadence, and a refresh pays it', async () => {
    const { sourceId } = await workshop.bring(csv('a.csv', HEAD, rows(5)));
    workshop.passDays(400);
    await workshop.ledger.rescan();
    expect(workshop.open('CON-LATE')).toHaveLength(0);

    await workshop.bring({ file: csv('a.csv', HEAD, rows(6)), refresh: sourceId });
    await workshop.pay(planCadence(workshop.snapshot, sourceId, 7));
    workshop.passDays(14);
    await workshop.ledger.rescan();
    expect(workshop.open('CON-LATE')).toHaveLength(0);

    workshop.passDays(1);
    await workshop.ledger.rescan();
    expect(workshop.open('CON-LATE')).toMatchObject([
      { severity: 'major', principalMinutes: 60, interestMinutes: 30 },
    ]);
    await workshop.bring({ file: csv('a.csv', HEAD, rows(7)), refresh: sourceId });
    expect(workshop.closed('CON-LATE')).toMatchObject([{ name: 'paid', how: 'fixed' }]);
  });

  it('does not take a failed refresh for a read', async () => {
    const { sourceId } = await workshop.bring(csv('a.csv', HEAD, rows(5)));
    await workshop.pay(planCadence(workshop.snapshot, sourceId, 1));
    workshop.passDays(3);
    const source = sourceOf(sourceId);
    const failed = { at: workshop.clock(), ok: false, code: 'DS_FILE_UNREADABLE' };
    workshop.put({
      table: 'sources',
      act: 'put',
      record: { ...source, refreshes: [...source.refreshes, failed] },
    });
    await workshop.ledger.rescan();
    expect(workshop.open('CON-LATE')).toHaveLength(1);
  });
});
